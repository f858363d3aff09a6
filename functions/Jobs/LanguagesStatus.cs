using Microsoft.DurableTask.Client;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>Tells the status of a job that is made of others: it is the sum of theirs.</summary>
public static class LanguagesStatus
{
    /// <summary>Sums up.</summary>
    /// <param name="parent">The job of several languages, fetched with inputs and outputs.</param>
    /// <param name="children">The statuses of its jobs, one a language, in the order of the languages.</param>
    /// <returns>The status: a pure function of the arguments.</returns>
    public static JobStatus Sum(OrchestrationMetadata parent, IReadOnlyList<JobStatus> children)
    {
        JobState state = State(parent, [.. children.Select(child => child.State)]);
        LanguagesInput? input = parent.ReadInputAs<LanguagesInput>();
        DateTimeOffset last = children.Max(child => child.EstimatedCompletion);
        bool ended = state.IsEnded();
        return new JobStatus
        {
            JobId = parent.InstanceId,
            Result = JobStates.ResultOf(state),
            State = state,
            Progress = Math.Round(children.Average(child => child.Progress), 4),
            RemainingSeconds = ended ? 0 : children.Max(child => child.RemainingSeconds),
            EstimatedCompletion = ended ? parent.LastUpdatedAt : last,
            CreatedAt = parent.CreatedAt,
            StartedAt = children.Min(child => child.StartedAt),
            CompletedAt = ended ? parent.LastUpdatedAt : null,
            Attempt = children.Max(child => child.Attempt),
            FailedAttempts = [],
            Message = state is JobState.Failed or JobState.Canceled ? Message(children) : null,
            VideoUrl = input?.Job.Job.VideoUrl,
            Title = input?.Job.Job.Title,
            Priority = children.Max(child => child.Priority),
            QueuePosition = state is JobState.Queued ? children.Min(child => child.QueuePosition) : null,
            Children = [.. children.Select(child => child.JobId)],
            Metadata = input?.Job.Job.Metadata,
            Version = string.Join('|', children.Select(child => child.Version).Prepend($"{parent.RuntimeStatus}")),
            Wait = ended ? TimeSpan.Zero : children.Max(child => child.Wait),
        };
    }

    private static JobState State(OrchestrationMetadata parent, IReadOnlyCollection<JobState> children) =>
        parent.RuntimeStatus switch
        {
            OrchestrationRuntimeStatus.Completed => JobState.Completed,
            OrchestrationRuntimeStatus.Terminated => JobState.Canceled,
            OrchestrationRuntimeStatus.Failed => children.Contains(JobState.Canceled)
            && !children.Contains(JobState.Failed)
                ? JobState.Canceled
                : JobState.Failed,
            _ when children.Contains(JobState.Running) => JobState.Running,
            _ when children.Contains(JobState.Queued) => JobState.Queued,
            _ when children.Contains(JobState.Paused) => JobState.Paused,
            // All have ended, and the parent is about to.
            _ => JobState.Running,
        };

    private static string Message(IReadOnlyList<JobStatus> children)
    {
        JobStatus[] failed = [.. children.Where(child => child.State is not JobState.Completed)];
        IEnumerable<string> reasons = failed.Select(child => $"{child.OutputLanguage}: {child.Message ?? "Canceled."}");
        return $"{failed.Length} of {children.Count} languages failed. {string.Join(" ", reasons)}";
    }
}
