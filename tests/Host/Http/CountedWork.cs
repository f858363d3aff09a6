using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.Tests.Host.Http;

/// <summary>Counts work that runs.</summary>
internal sealed class CountedWork : IWorkTracker
{
    private int running;
    private int started;

    public int Running => Volatile.Read(ref running);

    public int Started => Volatile.Read(ref started);

    public void WorkStarted()
    {
        Interlocked.Increment(ref started);
        Interlocked.Increment(ref running);
    }

    public void WorkEnded() => Interlocked.Decrement(ref running);

    public void WaitStarted() { }

    public void WaitEnded() { }
}
