using Microsoft.DurableTask;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>
/// Tasks by name and version. A name registered with versions serves exactly those; a name registered without serves
/// any.
/// </summary>
internal sealed class VersionedTasks<TTask>(
    IReadOnlyDictionary<(TaskName Name, TaskVersion Version), Func<IServiceProvider, TTask>> factories
)
{
    private readonly HashSet<TaskName> versioned =
    [
        .. factories.Keys.Where(static key => key.Version != TaskVersion.Unversioned).Select(static key => key.Name),
    ];

    /// <summary>What makes a task of the name and version; null when there is none.</summary>
    public Func<IServiceProvider, TTask>? Find(TaskName name, TaskVersion version) =>
        factories.TryGetValue((name, version), out var exact) ? exact
        : versioned.Contains(name) ? null
        : factories.GetValueOrDefault((name, TaskVersion.Unversioned));
}
