namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>
/// Time that stands still until it is told to ring its next timer. It has two faces: at one time, the timers of the
/// first ring before those of the second.
/// </summary>
internal sealed class SteppedTime
{
    private readonly Lock gate = new();
    private readonly SortedSet<SteppedTimer> timers = new(
        Comparer<SteppedTimer>.Create((a, b) => a.Order.CompareTo(b.Order))
    );
    private DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private long made;

    public SteppedTime() => (First, Second) = (new Face(this, 0), new Face(this, 1));

    public TimeProvider First { get; }

    public TimeProvider Second { get; }

    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                return now;
            }
        }
    }

    /// <summary>Goes to the next timer's time and rings it, unless that is later than the given time.</summary>
    public bool RingNext(DateTimeOffset until)
    {
        SteppedTimer next;
        lock (gate)
        {
            if (timers.Count == 0 || timers.Min!.Order.Due > until)
            {
                now = until;
                return false;
            }
            next = timers.Min;
            timers.Remove(next);
            now = next.Order.Due;
        }
        next.Ring();
        return true;
    }

    private void Set(SteppedTimer timer, TimeSpan due)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (due != Timeout.InfiniteTimeSpan)
            {
                timer.Order = (now + due, timer.Face, made++);
                timers.Add(timer);
            }
        }
    }

    private sealed class Face(SteppedTime time, int number) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new SteppedTimer(time, number, () => callback(state));
            time.Set(timer, dueTime);
            return timer;
        }
    }

    private sealed class SteppedTimer(SteppedTime time, int face, Action ring) : ITimer
    {
        public int Face => face;

        public (DateTimeOffset Due, int Face, long Made) Order { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
