using Microsoft.DurableTask.Client;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>Tells a job's status from what the store holds: nothing is ticked while a job runs.</summary>
public static class JobStatusReader
{
    // Only the store knows that a job has ended: until it says so, something remains to be done.
    private const double MaxUnfinishedProgress = 0.99;

    private static readonly TimeSpan s_maxOverdueWait = TimeSpan.FromSeconds(5);

    /// <summary>Whether an instance is a translation job.</summary>
    /// <param name="instance">Any orchestration instance.</param>
    /// <returns>Whether it runs <see cref="TranslateVideo"/>.</returns>
    public static bool IsJob(OrchestrationMetadata instance) =>
        string.Equals(instance.Name, TranslateVideo.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells a job's status.</summary>
    /// <param name="job">A translation job, fetched with inputs and outputs.</param>
    /// <param name="now">The current time.</param>
    /// <returns>The status: a pure function of the arguments.</returns>
    public static JobStatus Read(OrchestrationMetadata job, DateTimeOffset now)
    {
        TranslationProgress? progress = job.ReadCustomStatusAs<TranslationProgress>();
        JobState state = State(job.RuntimeStatus, progress);
        bool ended = IsEnded(state);
        DateTimeOffset at = ended ? job.LastUpdatedAt : now;
        // A paused job stands where it was paused.
        DateTimeOffset stands = Earlier(progress?.PausedAt, at);
        DateTimeOffset dueAt = progress?.DueAt ?? now + Delay(job, 1);
        TimeSpan remaining = ended ? TimeSpan.Zero : Max(TimeSpan.Zero, CeilingToMilliseconds(dueAt - stands));
        return new JobStatus
        {
            JobId = job.InstanceId,
            Result = Result(state),
            State = state,
            Progress = state is JobState.Completed ? 1 : Reached(job, progress, stands),
            RemainingSeconds = remaining.TotalSeconds,
            EstimatedCompletion = at + remaining,
            CreatedAt = job.CreatedAt,
            StartedAt = progress?.StartedAt,
            CompletedAt = ended ? at : null,
            Attempt = progress?.Attempt ?? 1,
            FailedAttempts = progress?.Failed ?? [],
            Message = JobMessage.Read(job, state),
            Wait =
                ended ? TimeSpan.Zero
                : remaining > TimeSpan.Zero ? remaining
                : OverdueWait(now - dueAt),
        };
    }

    /// <summary>Whether a job in this state stays as it is.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Whether it has ended.</returns>
    public static bool IsEnded(JobState state) => state is JobState.Completed or JobState.Failed or JobState.Canceled;

    private static JobState State(OrchestrationRuntimeStatus status, TranslationProgress? progress) =>
        status switch
        {
            OrchestrationRuntimeStatus.Running when progress?.PausedAt is not null => JobState.Paused,
            OrchestrationRuntimeStatus.Pending => JobState.Queued,
            OrchestrationRuntimeStatus.Suspended => JobState.Paused,
            OrchestrationRuntimeStatus.Completed => JobState.Completed,
            OrchestrationRuntimeStatus.Failed => JobState.Failed,
            OrchestrationRuntimeStatus.Terminated => JobState.Canceled,
            _ => JobState.Running,
        };

    private static JobResult Result(JobState state) =>
        state switch
        {
            JobState.Completed => JobResult.Completed,
            JobState.Failed or JobState.Canceled => JobResult.Error,
            _ => JobResult.Pending,
        };

    private static double Reached(OrchestrationMetadata job, TranslationProgress? progress, DateTimeOffset at)
    {
        if (progress is null || at < progress.StartedAt)
        {
            return 0;
        }

        // Pauses move the due time: what is done is all but what remains.
        TimeSpan whole = Max(Delay(job, progress.Attempt), TimeSpan.FromTicks(1));
        double share = at >= progress.DueAt ? 1 : 1 - ((progress.DueAt - at) / whole);
        return Math.Clamp(Math.Round(share, 4), 0, MaxUnfinishedProgress);
    }

    private static TimeSpan Delay(OrchestrationMetadata job, int attempt) =>
        job.ReadInputAs<TranslationInput>() is { } input
            ? input.Job.OnError.BackoffBefore(attempt) + input.Job.Delay.Next(input.Seed, attempt)
            : TimeSpan.Zero;

    // A job that is just ending is asked for again at once; one that is stuck, or paused past its due time, ever later.
    private static TimeSpan OverdueWait(TimeSpan overdue) => overdue < s_maxOverdueWait ? overdue : s_maxOverdueWait;

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan CeilingToMilliseconds(TimeSpan time) =>
        TimeSpan.FromMilliseconds((long)Math.Ceiling(time.TotalMilliseconds));
}
