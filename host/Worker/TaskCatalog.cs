using Microsoft.DurableTask;

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

    public Func<IServiceProvider, ITaskOrchestrator>? Orchestrator(string name) =>
        orchestrators.GetValueOrDefault(name);

    public Func<IServiceProvider, ITaskActivity>? Activity(string name) => activities.GetValueOrDefault(name);

    private static Dictionary<string, T> ByName<T>(IEnumerable<KeyValuePair<TaskName, T>> tasks) =>
        tasks.ToDictionary(pair => pair.Key.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
}
