using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Hands the operation that triggered an entity function to the entity's code.</summary>
public sealed class TaskEntityDispatcher
{
    private readonly IServiceProvider services;
    private readonly Func<ITaskEntity, Task> run;

    internal TaskEntityDispatcher(IServiceProvider services, Func<ITaskEntity, Task> run)
    {
        this.services = services;
        this.run = run;
    }

    /// <summary>Runs the operation on an entity.</summary>
    /// <param name="entity">The entity.</param>
    public Task DispatchAsync(ITaskEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return run(entity);
    }

    /// <summary>
    /// Runs the operation on an entity class, which may take services in its constructor, or on a class that is itself
    /// the state.
    /// </summary>
    /// <typeparam name="T">The class.</typeparam>
    public Task DispatchAsync<T>() =>
        DispatchAsync(
            typeof(T).IsAssignableTo(typeof(ITaskEntity))
                ? (ITaskEntity)ActivatorUtilities.GetServiceOrCreateInstance<T>(services)!
                : new StateEntity<T>()
        );

    /// <summary>Runs the operation by a function.</summary>
    /// <param name="handler">The function.</param>
    public Task DispatchAsync(Func<TaskEntityOperation, ValueTask<object?>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return DispatchAsync(new FunctionEntity(handler));
    }

    private sealed class StateEntity<T> : TaskEntity<T>
    {
        protected override bool AllowStateDispatch => true;
    }

    private sealed class FunctionEntity(Func<TaskEntityOperation, ValueTask<object?>> handler) : ITaskEntity
    {
        public ValueTask<object?> RunAsync(TaskEntityOperation operation) => handler(operation);
    }
}
