using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>Statuses in words.</summary>
internal static class StateText
{
    /// <summary>A job's state; what came of it, when the service says no state that is known.</summary>
    public static string Of(JobStatus status) =>
        (status.State == JobState.Unknown ? $"{status.Result}" : $"{status.State}").ToLowerInvariant();

    /// <summary>A job's state and how long it still takes, or took.</summary>
    public static string Describe(JobStatus status) =>
        status switch
        {
            { HasEnded: true, CompletedAt: { } end, CreatedAt: { } start } =>
                $"{Of(status)} after {(end - start).TotalSeconds:0.0} s",
            { HasEnded: false, QueuePosition: { } place } => $"{Of(status)}, number {place} in line",
            { HasEnded: false, RemainingSeconds: { } left } => $"{Of(status)}, {left:0.0} s left",
            _ => Of(status),
        };

    /// <summary>The colour a state is shown in.</summary>
    public static string Colour(string state) =>
        state switch
        {
            "completed" => "green",
            "failed" or "error" => "red",
            "running" => "blue",
            "paused" or "canceled" => "yellow",
            _ => "default",
        };
}
