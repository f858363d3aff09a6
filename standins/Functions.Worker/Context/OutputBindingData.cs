namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an invocation gives to an output binding.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class OutputBindingData<T>
{
    /// <summary>The value. Middleware may replace it.</summary>
    public abstract T? Value { get; set; }

    /// <summary>The binding's name.</summary>
    public abstract string Name { get; }

    /// <summary>The binding's type: <c>http</c>, for example.</summary>
    public abstract string BindingType { get; }
}
