namespace Microsoft.DurableTask.Client;

/// <summary>Guards against starting an instance twice.</summary>
public static class StartOrchestrationOptionsExtensions
{
    /// <summary>The statuses that may guard an id.</summary>
    public static readonly IReadOnlyList<OrchestrationRuntimeStatus> ValidDedupeStatuses =
    [
        OrchestrationRuntimeStatus.Completed,
        OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
        (OrchestrationRuntimeStatus)4, // Canceled: obsolete, and part of the published list.
        OrchestrationRuntimeStatus.Pending,
        OrchestrationRuntimeStatus.Running,
        OrchestrationRuntimeStatus.Suspended,
    ];

    /// <summary>The options with statuses in which an instance of the same id refuses to be started again.</summary>
    /// <param name="options">The options.</param>
    /// <param name="dedupeStatuses">The statuses.</param>
    public static StartOrchestrationOptions WithDedupeStatuses(
        this StartOrchestrationOptions options,
        params OrchestrationRuntimeStatus[] dedupeStatuses
    ) => options with { DedupeStatuses = [.. dedupeStatuses.Select(status => status.ToString())] };
}
