namespace Microsoft.DurableTask.Entities;

/// <summary>What an entity may do.</summary>
public abstract class TaskEntityContext
{
    /// <summary>The entity's id.</summary>
    public abstract EntityInstanceId Id { get; }

    /// <summary>Signals an entity, without waiting.</summary>
    /// <param name="id">The receiver.</param>
    /// <param name="operationName">The operation.</param>
    /// <param name="options">When to deliver.</param>
    public virtual void SignalEntity(EntityInstanceId id, string operationName, SignalEntityOptions options) =>
        SignalEntity(id, operationName, null, options);

    /// <summary>Signals an entity, without waiting.</summary>
    /// <param name="id">The receiver.</param>
    /// <param name="operationName">The operation.</param>
    /// <param name="input">The operation's input; null means none.</param>
    /// <param name="options">When to deliver; null means at once.</param>
    public abstract void SignalEntity(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        SignalEntityOptions? options = null
    );

    /// <summary>Starts an orchestration, without waiting.</summary>
    /// <param name="name">The orchestrator's name.</param>
    /// <param name="options">The id, the time and so on.</param>
    /// <returns>The id of the instance.</returns>
    public virtual string ScheduleNewOrchestration(TaskName name, StartOrchestrationOptions options) =>
        ScheduleNewOrchestration(name, null, options);

    /// <summary>Starts an orchestration, without waiting.</summary>
    /// <param name="name">The orchestrator's name.</param>
    /// <param name="input">The input; null means none.</param>
    /// <param name="options">The id, the time and so on; null means the defaults.</param>
    /// <returns>The id of the instance.</returns>
    public abstract string ScheduleNewOrchestration(
        TaskName name,
        object? input = null,
        StartOrchestrationOptions? options = null
    );
}
