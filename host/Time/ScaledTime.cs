namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>A clock that runs faster or slower than another one, by a constant factor.</summary>
internal sealed class ScaledTime : TimeProvider
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromDays(30);

    private readonly TimeProvider inner;
    private readonly double factor;
    private readonly DateTimeOffset start;
    private readonly long innerStart;

    /// <summary>Makes a clock that shows <paramref name="start"/>.</summary>
    /// <param name="inner">The clock whose pace is scaled.</param>
    /// <param name="factor">How many seconds pass here while one passes there: more than 0.</param>
    /// <param name="start">What this clock shows now.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not a positive, finite number.</exception>
    public ScaledTime(TimeProvider inner, double factor, DateTimeOffset start)
    {
        if (!double.IsFinite(factor) || factor <= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(factor),
                factor,
                "A time scale is a number greater than 0: 1 is real time, 60 makes a minute pass in a second."
            );
        }

        this.inner = inner;
        this.factor = factor;
        this.start = start;
        innerStart = inner.GetTimestamp();
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ScaledTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private TimeSpan Elapsed => inner.GetElapsedTime(innerStart) * factor;

    // Rounded up to the timer's own grain, so that a timer never rings before its time on this clock.
    private TimeSpan Scale(TimeSpan span)
    {
        var milliseconds = Math.Ceiling(span.TotalMilliseconds / factor);
        return milliseconds < LongestNap.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : LongestNap;
    }

    // The inner clock's timers reach less far than this one's may have to: a long way is gone in naps.
    private sealed class ScaledTimer : ITimer
    {
        private readonly ScaledTime clock;
        private readonly TimerCallback callback;
        private readonly object? state;
        private readonly ITimer inner;
        private readonly Lock gate = new();
        private TimeSpan due = Timeout.InfiniteTimeSpan;
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public ScaledTimer(ScaledTime clock, TimerCallback callback, object? state)
        {
            (this.clock, this.callback, this.state) = (clock, callback, state);
            inner = clock.inner.CreateTimer(
                static timer => ((ScaledTimer)timer!).WakeUp(),
                this,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan
            );
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (gate)
            {
                this.period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
                return Set(dueTime);
            }
        }

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        private bool Set(TimeSpan dueTime)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                due = dueTime;
                return inner.Change(dueTime, Timeout.InfiniteTimeSpan);
            }
            due = clock.Elapsed + dueTime;
            return inner.Change(clock.Scale(dueTime), Timeout.InfiniteTimeSpan);
        }

        private void WakeUp()
        {
            lock (gate)
            {
                if (due == Timeout.InfiniteTimeSpan)
                {
                    return;
                }
                var left = due - clock.Elapsed;
                if (left > TimeSpan.Zero)
                {
                    inner.Change(clock.Scale(left), Timeout.InfiniteTimeSpan);
                    return;
                }
                Set(period);
            }
            callback(state);
        }
    }
}
