namespace TranslationFunctions.EmbeddedHost.Time;

/// <summary>A <see cref="VirtualTime"/> as its host sees it: the same time, but its timers make nobody wait.</summary>
internal sealed class VirtualAlarms(VirtualTime clock) : TimeProvider
{
    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period, ofCaller: false);
}
