namespace Microsoft.DurableTask.Client;

/// <summary>Which ended instances are purged. Conditions combine.</summary>
/// <param name="CreatedFrom">The earliest time of creation; null means any.</param>
/// <param name="CreatedTo">The latest time of creation; null means any.</param>
/// <param name="Statuses">The statuses; null means any ended one.</param>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null
)
{
    /// <summary>How long to purge at most before returning what was done; null means no limit.</summary>
    public TimeSpan? Timeout { get; init; }
}
