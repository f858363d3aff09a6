namespace Microsoft.DurableTask.Client;

public abstract partial class DurableTaskClient
{
    /// <inheritdoc cref="PurgeInstanceAsync(string, PurgeInstanceOptions, CancellationToken)" />
    public virtual Task<PurgeResult> PurgeInstanceAsync(string instanceId, CancellationToken cancellation) =>
        PurgeInstanceAsync(instanceId, null, cancellation);

    /// <summary>Deletes an ended instance. A running one stays, and counts nothing.</summary>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="options">Whether sub-orchestrations are purged, too; null means the defaults.</param>
    /// <param name="cancellation">Gives up asking.</param>
    /// <exception cref="NotSupportedException">The host cannot purge.</exception>
    public virtual Task<PurgeResult> PurgeInstanceAsync(
        string instanceId,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    ) => throw Unsupported("purging instances");

    /// <inheritdoc cref="PurgeAllInstancesAsync(PurgeInstancesFilter, PurgeInstanceOptions, CancellationToken)" />
    public virtual Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter,
        CancellationToken cancellation
    ) => PurgeAllInstancesAsync(filter, null, cancellation);

    /// <summary>Deletes the ended instances that match a filter.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="options">Whether sub-orchestrations are purged, too; null means the defaults.</param>
    /// <param name="cancellation">Gives up asking.</param>
    /// <exception cref="NotSupportedException">The host cannot purge.</exception>
    public virtual Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    ) => throw Unsupported("purging instances");
}
