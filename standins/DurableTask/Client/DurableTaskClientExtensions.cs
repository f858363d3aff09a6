namespace Microsoft.DurableTask.Client;

/// <summary>Purges without a filter object.</summary>
public static class DurableTaskClientExtensions
{
    /// <summary>Purges ended instances.</summary>
    /// <param name="client">The client.</param>
    /// <param name="createdFrom">The earliest time of creation; null means any.</param>
    /// <param name="createdTo">The latest time of creation; null means any.</param>
    /// <param name="statuses">The statuses; null means any ended one.</param>
    /// <param name="options">How to purge; null means the defaults.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client,
        DateTimeOffset? createdFrom,
        DateTimeOffset? createdTo,
        IEnumerable<OrchestrationRuntimeStatus>? statuses,
        PurgeInstanceOptions? options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.PurgeAllInstancesAsync(new(createdFrom, createdTo, statuses), options, cancellation);
    }

    /// <inheritdoc cref="PurgeInstancesAsync(DurableTaskClient, DateTimeOffset?, DateTimeOffset?, IEnumerable{OrchestrationRuntimeStatus}, PurgeInstanceOptions, CancellationToken)" />
    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client,
        DateTimeOffset? createdFrom,
        DateTimeOffset? createdTo,
        IEnumerable<OrchestrationRuntimeStatus>? statuses,
        CancellationToken cancellation = default
    ) => client.PurgeInstancesAsync(createdFrom, createdTo, statuses, null, cancellation);

    /// <inheritdoc cref="PurgeInstancesAsync(DurableTaskClient, DateTimeOffset?, DateTimeOffset?, IEnumerable{OrchestrationRuntimeStatus}, PurgeInstanceOptions, CancellationToken)" />
    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client,
        DateTimeOffset? createdFrom,
        DateTimeOffset? createdTo,
        PurgeInstanceOptions? options,
        CancellationToken cancellation = default
    ) => client.PurgeInstancesAsync(createdFrom, createdTo, null, options, cancellation);

    /// <inheritdoc cref="PurgeInstancesAsync(DurableTaskClient, DateTimeOffset?, DateTimeOffset?, IEnumerable{OrchestrationRuntimeStatus}, PurgeInstanceOptions, CancellationToken)" />
    public static Task<PurgeResult> PurgeInstancesAsync(
        this DurableTaskClient client,
        DateTimeOffset? createdFrom,
        DateTimeOffset? createdTo,
        CancellationToken cancellation = default
    ) => client.PurgeInstancesAsync(createdFrom, createdTo, null, null, cancellation);
}
