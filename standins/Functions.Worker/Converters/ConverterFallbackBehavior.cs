namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>Whether the built-in converters are asked after a binding's own.</summary>
public enum ConverterFallbackBehavior
{
    /// <summary>They are.</summary>
    Allow = 0,

    /// <summary>They are not.</summary>
    Disallow = 1,

    /// <summary>They are.</summary>
    Default = Allow,
}
