namespace Microsoft.Azure.Functions.Worker.Context.Features;

/// <summary>Binds the arguments of an invocation.</summary>
public interface IFunctionInputBindingFeature
{
    /// <summary>Binds the arguments, once: later calls return the same result.</summary>
    /// <param name="context">The invocation.</param>
    ValueTask<FunctionInputBindingResult> BindFunctionInputAsync(FunctionContext context);
}
