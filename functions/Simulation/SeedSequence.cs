namespace TranslationFunctions.Simulation;

/// <summary>The seeds that follow from the server's seed: the n-th call gives the same seed in every run.</summary>
/// <param name="serverSeed">0 to <see cref="Seeds.Max"/>.</param>
public sealed class SeedSequence(long serverSeed) : ISeedSource
{
    private long _calls;

    /// <inheritdoc/>
    public long Next() =>
        Seeds.FromBits(SplitMix64.Output((ulong)serverSeed, (ulong)Interlocked.Increment(ref _calls)));
}
