namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>A timer on a <see cref="VirtualTime"/>.</summary>
/// <param name="clock">The clock.</param>
/// <param name="callback">What rings.</param>
/// <param name="state">What it is given.</param>
/// <param name="ofCaller">Whether somebody waits who is not the host.</param>
/// <param name="work">The host's work that does nothing but wait for the timer; null when there is none.</param>
internal sealed class VirtualTimer(
    VirtualTime clock,
    TimerCallback callback,
    object? state,
    bool ofCaller,
    OngoingWork? work
) : ITimer
{
    /// <summary>
    /// By due time; at the same time the host's timers come before its callers', so that whoever asks at a time sees
    /// what was due then; among equals, the one set first.
    /// </summary>
    public static readonly IComparer<VirtualTimer> ByDueTime = Comparer<VirtualTimer>.Create(
        static (a, b) => (a.Due, a.OfCaller, a.Order).CompareTo((b.Due, b.OfCaller, b.Order))
    );

    private TimeSpan period = Timeout.InfiniteTimeSpan;
    private int waitedFor;

    public bool OfCaller => ofCaller;

    public DateTimeOffset Due { get; set; }

    public long Order { get; set; }

    /// <summary>Whether it is disposed: nothing sets it any more. Guarded by the clock.</summary>
    public bool Disposed { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        this.period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
        var set = clock.Set(this, dueTime);
        if (set && dueTime != Timeout.InfiniteTimeSpan && Interlocked.Exchange(ref waitedFor, 1) == 0)
        {
            work?.WaitStarted();
        }
        return set;
    }

    public void Ring()
    {
        if (period != Timeout.InfiniteTimeSpan)
        {
            clock.Set(this, period);
        }
        EndWait();
        callback(state);
    }

    public void Dispose()
    {
        clock.Dispose(this);
        EndWait();
    }

    // The work goes on before time may.
    private void EndWait()
    {
        if (Interlocked.Exchange(ref waitedFor, 0) == 1)
        {
            work?.WaitEnded();
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
