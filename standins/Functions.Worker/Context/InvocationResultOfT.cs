namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an invocation returned.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public abstract class InvocationResult<T>
{
    /// <summary>The result. Middleware may replace it.</summary>
    public abstract T? Value { get; set; }
}
