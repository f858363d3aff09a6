using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DurableTask.Entities;

/// <summary>What an orchestrator may do with entities.</summary>
public abstract class TaskOrchestrationEntityFeature
{
    /// <summary>Calls an entity and waits for the result.</summary>
    /// <typeparam name="TResult">The type to read the result as.</typeparam>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">The operation.</param>
    /// <param name="input">The operation's input; null means none.</param>
    /// <param name="options">The call's options; null means the defaults.</param>
    /// <exception cref="EntityOperationFailedException">The operation failed.</exception>
    public abstract Task<TResult> CallEntityAsync<TResult>(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        CallEntityOptions? options = null
    );

    /// <inheritdoc cref="CallEntityAsync{TResult}(EntityInstanceId, string, object, CallEntityOptions)" />
    public virtual Task<TResult> CallEntityAsync<TResult>(
        EntityInstanceId id,
        string operationName,
        CallEntityOptions? options
    ) => CallEntityAsync<TResult>(id, operationName, null, options);

    /// <summary>Calls an entity and waits for its end.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">The operation.</param>
    /// <param name="input">The operation's input; null means none.</param>
    /// <param name="options">The call's options; null means the defaults.</param>
    /// <exception cref="EntityOperationFailedException">The operation failed.</exception>
    public abstract Task CallEntityAsync(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        CallEntityOptions? options = null
    );

    /// <inheritdoc cref="CallEntityAsync(EntityInstanceId, string, object, CallEntityOptions)" />
    public virtual Task CallEntityAsync(EntityInstanceId id, string operationName, CallEntityOptions? options) =>
        CallEntityAsync(id, operationName, null, options);

    /// <summary>Signals an entity, without waiting for its end.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="operationName">The operation.</param>
    /// <param name="input">The operation's input; null means none.</param>
    /// <param name="options">When to deliver; null means at once.</param>
    public abstract Task SignalEntityAsync(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        SignalEntityOptions? options = null
    );

    /// <inheritdoc cref="SignalEntityAsync(EntityInstanceId, string, object, SignalEntityOptions)" />
    public virtual Task SignalEntityAsync(EntityInstanceId id, string operationName, SignalEntityOptions? options) =>
        SignalEntityAsync(id, operationName, null, options);

    /// <summary>Locks entities until the result is disposed: the critical section.</summary>
    /// <param name="entityIds">The entities.</param>
    public abstract Task<IAsyncDisposable> LockEntitiesAsync(IEnumerable<EntityInstanceId> entityIds);

    /// <inheritdoc cref="LockEntitiesAsync(IEnumerable{EntityInstanceId})" />
    public virtual Task<IAsyncDisposable> LockEntitiesAsync(params EntityInstanceId[] entityIds) =>
        LockEntitiesAsync((IEnumerable<EntityInstanceId>)entityIds);

    /// <summary>Whether the orchestrator holds locks, and which it may use.</summary>
    /// <param name="entityIds">The locked entities that are not in use; null outside critical sections.</param>
    public abstract bool InCriticalSection([NotNullWhen(true)] out IReadOnlyList<EntityInstanceId>? entityIds);

    /// <summary>Whether the orchestrator holds locks.</summary>
    public virtual bool InCriticalSection() => InCriticalSection(out _);
}
