using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>The app's tasks by name, without regard to case.</summary>
internal sealed class TaskCatalog(DurableTaskRegistry registry)
{
    private readonly Dictionary<string, Func<IServiceProvider, ITaskOrchestrator>> orchestrators = ByName(
        registry.GetOrchestrators()
    );

    private readonly Dictionary<string, Func<IServiceProvider, ITaskActivity>> activities = ByName(
        registry.GetActivities()
    );

    private readonly Dictionary<string, Func<IServiceProvider, ITaskEntity>> entities = ByName(registry.GetEntities());

    public Func<IServiceProvider, ITaskOrchestrator>? Orchestrator(string name) =>
        orchestrators.GetValueOrDefault(name);

    public Func<IServiceProvider, ITaskActivity>? Activity(string name) => activities.GetValueOrDefault(name);

    public Func<IServiceProvider, ITaskEntity>? Entity(string name) => entities.GetValueOrDefault(name);

    private static Dictionary<string, T> ByName<T>(IEnumerable<KeyValuePair<TaskName, T>> tasks) =>
        tasks.ToDictionary(pair => pair.Key.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
}
