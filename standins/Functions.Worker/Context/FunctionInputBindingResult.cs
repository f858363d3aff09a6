namespace Microsoft.Azure.Functions.Worker.Context.Features;

/// <summary>The bound arguments of an invocation.</summary>
/// <param name="values">The arguments, in the order of the parameters.</param>
public class FunctionInputBindingResult(object?[] values)
{
    /// <summary>The arguments, in the order of the parameters.</summary>
    public object?[] Values { get; } = values;
}
