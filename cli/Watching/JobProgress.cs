using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>How far a job is between two answers.</summary>
internal static class JobProgress
{
    // What has not been seen to end is not shown as ended.
    private const double AlmostDone = 0.99;

    /// <summary>The progress, from 0 to 1, that a job has made some time after its status was told.</summary>
    public static double After(TimeSpan elapsed, JobStatus status)
    {
        if (status.HasEnded)
        {
            return 1;
        }
        var done = status.Progress ?? 0;
        var passed = status is { State: JobState.Running, RemainingSeconds: > 0 and var remaining }
            ? Math.Clamp(elapsed.TotalSeconds / remaining, 0, 1)
            : 0;
        return Math.Clamp(done + ((1 - done) * passed), 0, AlmostDone);
    }
}
