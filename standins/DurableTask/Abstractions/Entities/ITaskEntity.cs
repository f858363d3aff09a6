namespace Microsoft.DurableTask.Entities;

/// <summary>An entity as the host sees it. Derive from <see cref="TaskEntity{TState}"/> to write one.</summary>
public interface ITaskEntity
{
    /// <summary>Runs one operation.</summary>
    /// <param name="operation">The operation, with the entity's state.</param>
    /// <returns>The operation's result; null if there is none.</returns>
    ValueTask<object?> RunAsync(TaskEntityOperation operation);
}
