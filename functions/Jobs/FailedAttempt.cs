using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>An attempt that failed, and that another one followed.</summary>
/// <param name="Attempt">Which one, from 1.</param>
/// <param name="FailedAt">When it failed.</param>
/// <param name="Message">Why.</param>
public sealed record FailedAttempt(int Attempt, DateTimeOffset FailedAt, string Message)
{
    /// <summary>Finds the failed attempts among a job's events.</summary>
    /// <param name="events">The events, in order.</param>
    /// <returns>The failed attempts, in order.</returns>
    public static IEnumerable<FailedAttempt> Among(IEnumerable<JobEvent> events) =>
        events
            .Where(one => one.Event == JobEventNames.AttemptFailed)
            .Select(one => new FailedAttempt(one.Attempt ?? 0, one.At, one.Message ?? ""));
}
