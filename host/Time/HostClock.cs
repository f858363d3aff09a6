namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>The one clock of a host, and how the host tells it what goes on.</summary>
/// <param name="Time">What the app and its callers read and wait on.</param>
/// <param name="Alarms">The same time, for the host's own timers: they alone make nobody wait.</param>
/// <param name="Work">Hears of work and of waits.</param>
internal sealed record HostClock(TimeProvider Time, TimeProvider Alarms, IWorkTracker Work)
{
    /// <summary>The present time, with offset zero.</summary>
    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>The clock as a host uses it.</summary>
    public static HostClock On(TimeProvider time) =>
        time is VirtualTime skipping ? skipping.ForHost() : new HostClock(time, time, Untracked.Instance);

    private sealed class Untracked : IWorkTracker, IWait
    {
        public static readonly Untracked Instance = new();

        public void WorkStarted(bool here = true) { }

        public void WorkEnded(bool here = true) { }

        public void RequestStarted() { }

        public void RequestEnded() { }

        public IWait WaitStarted() => this;

        public void End() { }
    }
}
