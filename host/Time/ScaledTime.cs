namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>A clock that runs faster or slower than another one, by a constant factor.</summary>
internal sealed class ScaledTime : TimeProvider
{
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

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(inner.CreateTimer(callback, state, Scale(dueTime), Scale(period)), this);

    private TimeSpan Elapsed => inner.GetElapsedTime(innerStart) * factor;

    // Rounded up to the timer's own grain, so that a timer never rings before its time on this clock.
    private TimeSpan Scale(TimeSpan span) =>
        span == Timeout.InfiniteTimeSpan || span == TimeSpan.Zero
            ? span
            : TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds / factor));

    private sealed class ScaledTimer(ITimer timer, ScaledTime clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            timer.Change(clock.Scale(dueTime), clock.Scale(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
