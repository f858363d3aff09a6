namespace Refit;

/// <summary>Gives a parameter another name in the path or the query string.</summary>
/// <param name="name">The name on the wire.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class AliasAsAttribute(string name) : Attribute
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;
}
