namespace Microsoft.DurableTask.Client;

/// <summary>Which instances to list. Conditions combine.</summary>
/// <param name="CreatedFrom">The earliest time of creation; null means any.</param>
/// <param name="CreatedTo">The latest time of creation; null means any.</param>
/// <param name="Statuses">The statuses; null or empty means any.</param>
/// <param name="TaskHubNames">The task hubs; null means the client's.</param>
/// <param name="InstanceIdPrefix">What the ids start with; null means anything.</param>
/// <param name="PageSize">How many instances a page has at most.</param>
/// <param name="FetchInputsAndOutputs">Whether inputs, outputs and custom statuses are fetched, too.</param>
/// <param name="ContinuationToken">The token of the page to start at; null means the first.</param>
public record OrchestrationQuery(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null,
    IEnumerable<string>? TaskHubNames = null,
    string? InstanceIdPrefix = null,
    int PageSize = OrchestrationQuery.DefaultPageSize,
    bool FetchInputsAndOutputs = false,
    string? ContinuationToken = null
)
{
    /// <summary>The page size if none is chosen.</summary>
    public const int DefaultPageSize = 100;
}
