namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>What a converter is told.</summary>
public abstract class ConverterContext
{
    /// <summary>The type to convert to.</summary>
    public abstract Type TargetType { get; }

    /// <summary>What the binding brought.</summary>
    public abstract object? Source { get; }

    /// <summary>The invocation.</summary>
    public abstract FunctionContext FunctionContext { get; }

    /// <summary>The properties of the parameter.</summary>
    public abstract IReadOnlyDictionary<string, object> Properties { get; }
}
