namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>A timer on a <see cref="VirtualTime"/>.</summary>
internal sealed class VirtualTimer(VirtualTime clock, TimerCallback callback, object? state, bool ofCaller) : ITimer
{
    /// <summary>
    /// By due time; at the same time the host's timers come before its callers', so that whoever asks at a time sees
    /// what was due then; among equals, the one set first.
    /// </summary>
    public static readonly IComparer<VirtualTimer> ByDueTime = Comparer<VirtualTimer>.Create(
        static (a, b) => (a.Due, a.OfCaller, a.Order).CompareTo((b.Due, b.OfCaller, b.Order))
    );

    private TimeSpan period = Timeout.InfiniteTimeSpan;

    public bool OfCaller => ofCaller;

    public DateTimeOffset Due { get; set; }

    public long Order { get; set; }

    /// <summary>Whether it is disposed: nothing sets it any more. Guarded by the clock.</summary>
    public bool Disposed { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        this.period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
        return clock.Set(this, dueTime);
    }

    public void Ring()
    {
        if (period != Timeout.InfiniteTimeSpan)
        {
            clock.Set(this, period);
        }
        callback(state);
    }

    public void Dispose() => clock.Dispose(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
