namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an invocation is given by an input binding.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class InputBindingData<T>
{
    /// <summary>The binding.</summary>
    public abstract BindingMetadata BindingMetadata { get; }

    /// <summary>The value. Middleware may replace it.</summary>
    public abstract T? Value { get; set; }
}
