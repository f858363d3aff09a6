namespace TranslationFunctions.Tests.Client;

/// <summary>
/// Time that moves only when told to, or, by itself, straight to each timer as it is made. Remembers every delay asked.
/// </summary>
public sealed class FakeClock(bool jumpsToTimers = true) : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<FakeTimer> _timers = [];
    private TimeSpan _elapsed;

    public IList<TimeSpan> Delays { get; } = [];

    public TimeSpan Elapsed => _elapsed;

    public int Pending => _timers.Count;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>By how much the wall clock, not the timers, is wrong.</summary>
    public TimeSpan WallClockError { get; set; }

    public override DateTimeOffset GetUtcNow() => Start + _elapsed + WallClockError;

    public override long GetTimestamp() => _elapsed.Ticks;

    public void Advance(TimeSpan time)
    {
        _elapsed += time;
        foreach (var timer in _timers.Where(timer => timer.Due <= _elapsed).ToList())
        {
            _timers.Remove(timer);
            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Delays.Add(dueTime);
        var timer = new FakeTimer(this, () => callback(state), _elapsed + dueTime);
        _timers.Add(timer);
        if (jumpsToTimers)
        {
            Advance(dueTime);
        }

        return timer;
    }

    private sealed class FakeTimer(FakeClock clock, Action callback, TimeSpan due) : ITimer
    {
        public TimeSpan Due => due;

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => clock._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
