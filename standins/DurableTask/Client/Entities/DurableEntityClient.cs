using Microsoft.DurableTask.Entities;

namespace Microsoft.DurableTask.Client.Entities;

/// <summary>Signals and reads entities from outside.</summary>
/// <param name="name">The client's name.</param>
public abstract class DurableEntityClient(string name)
{
    /// <summary>The client's name.</summary>
    public string Name { get; } = name;

    /// <summary>Signals an entity, without waiting for the operation.</summary>
    /// <param name="id">The entity; it need not exist.</param>
    /// <param name="operationName">The operation.</param>
    /// <param name="input">The operation's input; null means none.</param>
    /// <param name="options">When to deliver; null means at once.</param>
    /// <param name="cancellation">Gives up asking; what was accepted is not undone.</param>
    public abstract Task SignalEntityAsync(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        SignalEntityOptions? options = null,
        CancellationToken cancellation = default
    );

    /// <inheritdoc cref="SignalEntityAsync(EntityInstanceId, string, object, SignalEntityOptions, CancellationToken)" />
    public virtual Task SignalEntityAsync(
        EntityInstanceId id,
        string operationName,
        SignalEntityOptions options,
        CancellationToken cancellation = default
    ) => SignalEntityAsync(id, operationName, null, options, cancellation);

    /// <inheritdoc cref="SignalEntityAsync(EntityInstanceId, string, object, SignalEntityOptions, CancellationToken)" />
    public virtual Task SignalEntityAsync(EntityInstanceId id, string operationName, CancellationToken cancellation) =>
        SignalEntityAsync(id, operationName, null, null, cancellation);

    /// <summary>What is known of an entity now.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="includeState">Whether the state is fetched, too.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The metadata; null if there is no such entity.</returns>
    public abstract Task<EntityMetadata?> GetEntityAsync(
        EntityInstanceId id,
        bool includeState = true,
        CancellationToken cancellation = default
    );

    /// <inheritdoc cref="GetEntityAsync(EntityInstanceId, bool, CancellationToken)" />
    public virtual Task<EntityMetadata?> GetEntityAsync(EntityInstanceId id, CancellationToken cancellation) =>
        GetEntityAsync(id, includeState: true, cancellation);

    /// <summary>What is known of an entity now.</summary>
    /// <typeparam name="T">The type to read the state as.</typeparam>
    /// <param name="id">The entity.</param>
    /// <param name="includeState">Whether the state is fetched, too.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The metadata; null if there is no such entity.</returns>
    public abstract Task<EntityMetadata<T>?> GetEntityAsync<T>(
        EntityInstanceId id,
        bool includeState = true,
        CancellationToken cancellation = default
    );

    /// <inheritdoc cref="GetEntityAsync{T}(EntityInstanceId, bool, CancellationToken)" />
    public virtual Task<EntityMetadata<T>?> GetEntityAsync<T>(EntityInstanceId id, CancellationToken cancellation) =>
        GetEntityAsync<T>(id, includeState: true, cancellation);

    /// <summary>Lists entities, in no promised order.</summary>
    /// <param name="filter">Which ones; null means all that have a state.</param>
    public abstract AsyncPageable<EntityMetadata> GetAllEntitiesAsync(EntityQuery? filter = null);

    /// <summary>Lists entities, in no promised order.</summary>
    /// <typeparam name="T">The type to read the states as.</typeparam>
    /// <param name="filter">Which ones; null means all that have a state.</param>
    public abstract AsyncPageable<EntityMetadata<T>> GetAllEntitiesAsync<T>(EntityQuery? filter = null);

    /// <summary>Removes entities without a state, and locks that nobody holds.</summary>
    /// <param name="request">What to clean; null means everything.</param>
    /// <param name="continueUntilComplete">Whether to go on until all is done, instead of after one page.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public abstract Task<CleanEntityStorageResult> CleanEntityStorageAsync(
        CleanEntityStorageRequest? request = null,
        bool continueUntilComplete = true,
        CancellationToken cancellation = default
    );
}
