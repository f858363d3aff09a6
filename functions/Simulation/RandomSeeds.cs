using System.Security.Cryptography;

namespace TranslationFunctions.Simulation;

/// <summary>Seeds that differ from run to run.</summary>
/// <param name="random">Where the bits come from.</param>
public sealed class RandomSeeds(RandomNumberGenerator random) : ISeedSource
{
    /// <inheritdoc/>
    public long Next()
    {
        Span<byte> bits = stackalloc byte[sizeof(ulong)];
        random.GetBytes(bits);
        return Seeds.FromBits(BitConverter.ToUInt64(bits));
    }
}
