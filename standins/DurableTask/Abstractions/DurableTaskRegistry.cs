using Microsoft.DurableTask.Entities;

namespace Microsoft.DurableTask;

/// <summary>The orchestrators, activities and entities of a worker, by name.</summary>
public sealed partial class DurableTaskRegistry
{
    private static readonly Task<object?> NoResult = Task.FromResult<object?>(null);

    private readonly TaskTable<ITaskOrchestrator> orchestrators = new();
    private readonly TaskTable<ITaskActivity> activities = new();
    private readonly TaskTable<ITaskEntity> entities = new();

    /// <summary>The orchestrators with their versions, which only the worker knows.</summary>
    internal TaskTable<ITaskOrchestrator> Orchestrators => orchestrators;

    /// <summary>The activities with their versions, which only the worker knows.</summary>
    internal TaskTable<ITaskActivity> Activities => activities;

    /// <summary>The orchestrators, each with what makes one.</summary>
    public IEnumerable<KeyValuePair<TaskName, Func<IServiceProvider, ITaskOrchestrator>>> GetOrchestrators() =>
        orchestrators.Entries;

    /// <summary>The activities, each with what makes one.</summary>
    public IEnumerable<KeyValuePair<TaskName, Func<IServiceProvider, ITaskActivity>>> GetActivities() =>
        activities.Entries;

    /// <summary>The entities, each with what makes one.</summary>
    public IEnumerable<KeyValuePair<TaskName, Func<IServiceProvider, ITaskEntity>>> GetEntities() => entities.Entries;
}
