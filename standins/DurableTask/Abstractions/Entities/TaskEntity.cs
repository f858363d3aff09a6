namespace Microsoft.DurableTask.Entities;

/// <summary>
/// The base of entities written as classes: an operation is a public instance method, found by name without regard to
/// case. It takes at most one input, and the <see cref="TaskEntityContext"/> if it asks for it. An operation
/// <c>delete</c> without a method of that name clears the state. The state is saved unless the operation throws.
/// </summary>
/// <typeparam name="TState">The type of the state.</typeparam>
public abstract class TaskEntity<TState> : ITaskEntity
{
    /// <summary>Whether operations are looked for in the state, too. The default value is false.</summary>
    protected virtual bool AllowStateDispatch => false;

    /// <summary>The state.</summary>
    protected TState State { get; set; } = default!;

    /// <summary>What the entity may do during the current operation.</summary>
    protected TaskEntityContext Context { get; private set; } = null!;

    /// <inheritdoc />
    /// <exception cref="NotSupportedException">The entity has no such operation.</exception>
    /// <exception cref="InvalidOperationException">The method's parameters cannot be bound.</exception>
    public ValueTask<object?> RunAsync(TaskEntityOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Context = operation.Context;
        State = operation.State.GetState(typeof(TState)) is { } state ? (TState)state : InitializeState(operation);

        if (operation.TryDispatch(this, out ValueTask<object?> result) || TryDispatchToState(operation, out result))
        {
            return SaveAfter(result, operation.State);
        }

        if (!string.Equals(operation.Name, "delete", StringComparison.OrdinalIgnoreCase))
        {
            throw new NotSupportedException(
                $"No method of {GetType()} is the entity operation '{operation}': add a public method of that name."
            );
        }

        operation.State.SetState(null);
        return default;
    }

    /// <summary>The state of an entity that has none yet: the type's public constructor without parameters.</summary>
    /// <param name="entityOperation">The entity's first operation.</param>
    protected virtual TState InitializeState(TaskEntityOperation entityOperation) =>
        Nullable.GetUnderlyingType(typeof(TState)) is { } type
            ? (TState)Activator.CreateInstance(type)!
            : Activator.CreateInstance<TState>();

    private bool TryDispatchToState(TaskEntityOperation operation, out ValueTask<object?> result)
    {
        result = default;
        return AllowStateDispatch
            && operation.TryDispatch(
                State
                    ?? throw new InvalidOperationException(
                        $"The state of '{operation.Context.Id}' is null, so it has no operations: return one from InitializeState."
                    ),
                out result
            );
    }

    private async ValueTask<object?> SaveAfter(ValueTask<object?> operation, TaskEntityState state)
    {
        object? result = await operation;
        state.SetState(State);
        return result;
    }
}
