using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>
/// The clock of a process that goes on with a store: what it shows never goes back, whatever the scale was before. The
/// time in which no process ran counts at the new scale.
/// </summary>
internal static class ContinuedClock
{
    private static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the clock.</summary>
    /// <param name="system">The real clock.</param>
    /// <param name="scale">How many seconds pass on the clock while one passes outside.</param>
    /// <param name="last">How far the store has come.</param>
    /// <exception cref="HostSettingException">The calendar would end soon.</exception>
    public static TimeProvider Of(TimeProvider system, double scale, StoreNumbers last)
    {
        var now = system.GetUtcNow();
        var shown = last.Clock is { } mark ? Later(mark.Shown, Max(now - mark.Real, TimeSpan.Zero), scale) : now;
        var start = shown > last.LatestTime ? shown : last.LatestTime;
        return scale == 1 && start <= now ? system : new ScaledTime(system, scale, start);
    }

    private static DateTimeOffset Later(DateTimeOffset time, TimeSpan passed, double scale) =>
        passed.TotalSeconds * scale < (Latest - time).TotalSeconds
            ? time + (passed * scale)
            : throw new HostSettingException(
                $"--time-scale is {scale}: with the time since this data was last used, its clock, at {time:u}, would pass"
                    + " the year 9000. Choose a smaller scale, or other data."
            );

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
