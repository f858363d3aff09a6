using System.Globalization;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Capacity;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>Tells a job's status from what the store holds: nothing is ticked while a job runs.</summary>
public static class JobStatusReader
{
    // Only the store knows that a job has ended: until it says so, something remains to be done.
    private const double MaxUnfinishedProgress = 0.99;

    private static readonly TimeSpan s_maxOverdueWait = TimeSpan.FromSeconds(5);

    /// <summary>Tells a job's status.</summary>
    /// <param name="job">A job of one language, fetched with inputs and outputs.</param>
    /// <param name="now">The current time.</param>
    /// <param name="place">Where it is in the queue; null when it is not there.</param>
    /// <returns>The status: a pure function of the arguments.</returns>
    public static JobStatus Read(OrchestrationMetadata job, DateTimeOffset now, QueuePlace? place = null)
    {
        TranslationInput? input = job.ReadInputAs<TranslationInput>();
        TranslationProgress progress = ProgressOf(job);
        JobState state = State(job, progress, now);
        bool ended = state.IsEnded();
        DateTimeOffset at = ended ? job.LastUpdatedAt : now;
        // A paused job stands where it was paused.
        DateTimeOffset stands = progress.PausedAt < at ? progress.PausedAt.Value : at;
        TimeSpan whole = input is null ? TimeSpan.Zero : TranslationPlan.For(input, progress.Attempt).Delay;
        TimeSpan work = progress.RemainingSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : whole;
        DateTimeOffset dueAt = progress.DueAt ?? (place?.StartsAt ?? now) + work;
        TimeSpan remaining = ended ? TimeSpan.Zero : Max(TimeSpan.Zero, CeilingToMilliseconds(dueAt - stands));
        return new JobStatus
        {
            JobId = job.InstanceId,
            Result = JobStates.ResultOf(state),
            State = state,
            Progress = state is JobState.Completed ? 1 : Share(whole, progress.DueAt is null ? work : dueAt - stands),
            RemainingSeconds = remaining.TotalSeconds,
            EstimatedCompletion = at + remaining,
            CreatedAt = job.CreatedAt,
            StartedAt = progress.StartedAt <= at ? progress.StartedAt : null,
            CompletedAt = ended ? at : null,
            Attempt = progress.Attempt,
            FailedAttempts = [.. FailedAttempt.Among(progress.Events)],
            Message = JobMessage.Read(job, state),
            VideoUrl = input?.Job.VideoUrl,
            OutputLanguage = input?.Job.OutputLanguage,
            Title = input?.Job.Title,
            Priority = place?.Priority ?? progress.Priority ?? input?.Job.Priority ?? 0,
            QueuePosition = ended ? null : place?.Position,
            ParentId = input?.ParentId,
            Metadata = input?.Job.Metadata,
            Version = string.Create(
                CultureInfo.InvariantCulture,
                $"{job.CreatedAt.UtcTicks}/{job.RuntimeStatus}/{job.LastUpdatedAt.UtcTicks}/{place?.Position}/{place?.Priority}/{state}"
            ),
            Wait =
                ended ? TimeSpan.Zero
                : remaining > TimeSpan.Zero ? remaining
                : OverdueWait(now - dueAt),
        };
    }

    /// <summary>Tells a job's state alone, which is much less to read than its status.</summary>
    /// <param name="job">A job of one language, fetched with inputs and outputs.</param>
    /// <param name="now">The current time.</param>
    /// <returns>The state: a pure function of the arguments.</returns>
    public static JobState StateOf(OrchestrationMetadata job, DateTimeOffset now) => State(job, ProgressOf(job), now);

    private static TranslationProgress ProgressOf(OrchestrationMetadata job) =>
        job.ReadCustomStatusAs<TranslationProgress>() ?? new(Attempt: 1);

    private static JobState State(OrchestrationMetadata job, TranslationProgress progress, DateTimeOffset now) =>
        job.RuntimeStatus switch
        {
            OrchestrationRuntimeStatus.Pending => JobState.Queued,
            OrchestrationRuntimeStatus.Suspended => JobState.Paused,
            OrchestrationRuntimeStatus.Completed => JobState.Completed,
            OrchestrationRuntimeStatus.Terminated => JobState.Canceled,
            OrchestrationRuntimeStatus.Failed => JobMessage.IsCanceled(job) ? JobState.Canceled : JobState.Failed,
            _ when progress.PausedAt is not null => JobState.Paused,
            _ when progress.DueAt is null || progress.StartedAt > now => JobState.Queued,
            _ => JobState.Running,
        };

    // Pauses move the due time, and a backoff comes before the work: what is done is all but what remains.
    private static double Share(TimeSpan whole, TimeSpan remaining) =>
        Math.Clamp(
            Math.Round(remaining <= TimeSpan.Zero ? 1 : 1 - (remaining / Max(whole, TimeSpan.FromTicks(1))), 4),
            0,
            MaxUnfinishedProgress
        );

    // A job that is just ending is asked for again at once; one that is stuck, or paused past its due time, ever later.
    private static TimeSpan OverdueWait(TimeSpan overdue) => overdue < s_maxOverdueWait ? overdue : s_maxOverdueWait;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan CeilingToMilliseconds(TimeSpan time) =>
        TimeSpan.FromMilliseconds((long)Math.Ceiling(time.TotalMilliseconds));
}
