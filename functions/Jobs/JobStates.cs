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
            JobState.Queued => [OrchestrationRuntimeStatus.Pending],
            JobState.Running => [OrchestrationRuntimeStatus.Running],
            JobState.Paused => [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended],
            JobState.Completed => [OrchestrationRuntimeStatus.Completed],
            JobState.Failed => [OrchestrationRuntimeStatus.Failed],
            _ => [OrchestrationRuntimeStatus.Terminated],
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
