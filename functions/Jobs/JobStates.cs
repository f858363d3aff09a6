using Microsoft.DurableTask.Client;

namespace TranslationFunctions.Jobs;

/// <summary>States and results by their names, and the orchestration's statuses behind them.</summary>
internal static class JobStates
{
    /// <summary>Returns a state's name, as statuses show it.</summary>
    public static string NameOf(JobState state) => state.ToString().ToLowerInvariant();

    /// <summary>Returns a state by its name; null for none.</summary>
    public static JobState? State(string name) => Named<JobState>(name);

    /// <summary>Returns a result by its name; null for none.</summary>
    public static JobResult? Result(string name) => Named<JobResult>(name);

    /// <summary>Returns the names of all values.</summary>
    public static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));

    /// <summary>Returns the statuses that a job in a state may have.</summary>
    public static IEnumerable<OrchestrationRuntimeStatus> StatusesOf(JobState state) =>
        state switch
        {
            JobState.Queued => [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running],
            JobState.Running => [OrchestrationRuntimeStatus.Running],
            JobState.Paused => [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended],
            JobState.Completed => [OrchestrationRuntimeStatus.Completed],
            JobState.Failed => [OrchestrationRuntimeStatus.Failed],
            _ => [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated],
        };

    /// <summary>Whether a job in this state stays as it is.</summary>
    public static bool IsEnded(this JobState state) =>
        state is JobState.Completed or JobState.Failed or JobState.Canceled;

    /// <summary>Returns what a state means to a caller who waits.</summary>
    public static JobResult ResultOf(JobState state) =>
        state switch
        {
            JobState.Completed => JobResult.Completed,
            JobState.Failed or JobState.Canceled => JobResult.Error,
            _ => JobResult.Pending,
        };

    /// <summary>Returns the states that mean a result.</summary>
    public static IEnumerable<JobState> StatesOf(JobResult result) =>
        result switch
        {
            JobResult.Pending => [JobState.Queued, JobState.Running, JobState.Paused],
            JobResult.Completed => [JobState.Completed],
            _ => [JobState.Failed, JobState.Canceled],
        };

    private static T? Named<T>(string name)
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .Where(value => string.Equals(value.ToString(), name, StringComparison.OrdinalIgnoreCase))
            .Select(value => (T?)value)
            .FirstOrDefault();
}
