using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>The app's tasks by name and version, without regard to case.</summary>
internal sealed class TaskCatalog(DurableTaskRegistry registry)
{
    private readonly VersionedTasks<ITaskOrchestrator> orchestrators = new(registry.Orchestrators.Factories);
    private readonly VersionedTasks<ITaskActivity> activities = new(registry.Activities.Factories);
    private readonly Dictionary<TaskName, Func<IServiceProvider, ITaskEntity>> entities = new(registry.GetEntities());

    public Func<IServiceProvider, ITaskOrchestrator>? Orchestrator(string name, string? version) =>
        orchestrators.Find(name, version);

    public Func<IServiceProvider, ITaskActivity>? Activity(string name, string? version) =>
        activities.Find(name, version);

    public Func<IServiceProvider, ITaskEntity>? Entity(string name) => entities.GetValueOrDefault(name);
}
