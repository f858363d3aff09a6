namespace Microsoft.DurableTask;

/// <summary>Factories by name and version.</summary>
internal sealed class TaskTable<TTask>
{
    private readonly Dictionary<(TaskName Name, TaskVersion Version), Func<IServiceProvider, TTask>> factories = [];

    /// <summary>The factories by name and version, both without regard to case.</summary>
    public IReadOnlyDictionary<(TaskName Name, TaskVersion Version), Func<IServiceProvider, TTask>> Factories =>
        factories;

    public IEnumerable<KeyValuePair<TaskName, Func<IServiceProvider, TTask>>> Entries =>
        factories.Select(entry => KeyValuePair.Create(entry.Key.Name, entry.Value));

    public void Add(TaskName name, TaskVersion version, Func<IServiceProvider, TTask> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        if (name == default)
        {
            throw new ArgumentException($"A {typeof(TTask).Name} needs a name that is not empty.", nameof(name));
        }

        if (!factories.TryAdd((name, version), factory))
        {
            string withVersion = version == TaskVersion.Unversioned ? "" : $" with version '{version.Version}'";
            throw new ArgumentException(
                $"A {typeof(TTask).Name} named '{name}'{withVersion} is already added: names differ by more than case.",
                nameof(name)
            );
        }
    }
}
