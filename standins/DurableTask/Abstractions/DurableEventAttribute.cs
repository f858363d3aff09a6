namespace Microsoft.DurableTask;

/// <summary>Names a type that is the payload of an external event.</summary>
/// <param name="name">The name; null or empty means the type's name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class DurableEventAttribute(string? name = null) : Attribute
{
    /// <summary>The name; the default value means the type's name.</summary>
    public TaskName Name { get; } = string.IsNullOrEmpty(name) ? default : new TaskName(name);
}
