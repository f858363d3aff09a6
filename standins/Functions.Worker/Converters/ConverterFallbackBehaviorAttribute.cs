namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>Says whether the built-in converters are asked after a binding's own.</summary>
/// <param name="fallbackBehavior">Whether they are.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConverterFallbackBehaviorAttribute(ConverterFallbackBehavior fallbackBehavior) : Attribute
{
    /// <summary>Whether they are.</summary>
    public ConverterFallbackBehavior Behavior { get; } = fallbackBehavior;
}
