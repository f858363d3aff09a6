namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger knows of an invocation.</summary>
public abstract class BindingContext
{
    /// <summary>The trigger's data by name: route parameters, for example.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
