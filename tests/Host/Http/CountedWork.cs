using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.Tests.Host.Http;

/// <summary>Counts work that runs.</summary>
internal sealed class CountedWork : IWorkTracker, IWait
{
    private int running;
    private int started;

    public int Running => Volatile.Read(ref running);

    public int Started => Volatile.Read(ref started);

    public void WorkStarted(bool here = true)
    {
        Interlocked.Increment(ref started);
        Interlocked.Increment(ref running);
    }

    public void WorkEnded(bool here = true) => Interlocked.Decrement(ref running);

    public void RequestStarted() => WorkStarted();

    public void RequestEnded() => WorkEnded();

    public IWait WaitStarted() => this;

    public void End() { }
}
