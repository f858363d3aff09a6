using System.ComponentModel;

namespace Microsoft.DurableTask.Client;

public abstract partial class DurableTaskClient
{
    /// <inheritdoc cref="WaitForInstanceStartAsync(string, bool, CancellationToken)" />
    public virtual Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId,
        CancellationToken cancellation
    ) => WaitForInstanceStartAsync(instanceId, false, cancellation);

    /// <summary>Waits until an instance is no longer Pending.</summary>
    /// <param name="instanceId">The id of the instance; one that does not exist is waited for.</param>
    /// <param name="getInputsAndOutputs">Whether input, output and custom status are fetched, too.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public abstract Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    );

    /// <inheritdoc cref="WaitForInstanceCompletionAsync(string, bool, CancellationToken)" />
    public virtual Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        CancellationToken cancellation
    ) => WaitForInstanceCompletionAsync(instanceId, false, cancellation);

    /// <summary>Waits until an instance is Completed, Failed or Terminated.</summary>
    /// <param name="instanceId">The id of the instance; one that does not exist is waited for.</param>
    /// <param name="getInputsAndOutputs">Whether input, output and custom status are fetched, too.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public abstract Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    );

    /// <inheritdoc cref="GetInstanceAsync(string, bool, CancellationToken)" />
    public virtual Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, CancellationToken cancellation) =>
        GetInstanceAsync(instanceId, false, cancellation);

    /// <summary>What is known of an instance now.</summary>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="getInputsAndOutputs">Whether input, output and custom status are fetched, too.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The metadata; null if there is no such instance.</returns>
    public virtual Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => GetInstancesAsync(instanceId, getInputsAndOutputs, cancellation);

    /// <inheritdoc cref="GetInstanceAsync(string, bool, CancellationToken)" />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, CancellationToken cancellation) =>
        GetInstancesAsync(instanceId, false, cancellation);

    /// <inheritdoc cref="GetInstanceAsync(string, bool, CancellationToken)" />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    );

    /// <summary>Lists instances, in no promised order.</summary>
    /// <param name="filter">Which ones; null means all.</param>
    public abstract AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null);

    /// <summary>Lists the ids of ended instances by the time of their end.</summary>
    /// <param name="runtimeStatus">The statuses; null means any ended one.</param>
    /// <param name="completedTimeFrom">The earliest end; null means any.</param>
    /// <param name="completedTimeTo">The latest end; null means any.</param>
    /// <param name="pageSize">How many ids a page has at most.</param>
    /// <param name="lastInstanceKey">The continuation token of the page before; null means the first page.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="NotSupportedException">The host cannot list by end.</exception>
    public virtual Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = OrchestrationQuery.DefaultPageSize,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default
    ) => throw Unsupported("listing instances by the time of their end");
}
