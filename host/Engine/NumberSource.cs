using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>Gives executions and messages their numbers, from where the store left off.</summary>
internal sealed class NumberSource(StoreNumbers last)
{
    private long execution = last.Execution;
    private long sequence = last.Sequence;

    public long NextExecution() => Interlocked.Increment(ref execution);

    public long NextSequence() => Interlocked.Increment(ref sequence);
}
