namespace Microsoft.DurableTask;

/// <summary>Names an orchestrator, activity or entity class for the registry.</summary>
/// <param name="name">The name; null or empty means the class's name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class DurableTaskAttribute(string? name = null) : Attribute
{
    /// <summary>The name; the default value means the class's name.</summary>
    public TaskName Name { get; } = string.IsNullOrEmpty(name) ? default : new TaskName(name);

    /// <summary>The version; null means none.</summary>
    public string? Version { get; set; }
}
