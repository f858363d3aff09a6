using Microsoft.Azure.Functions.Worker.Context.Features;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Inputs, outputs and result of an invocation, for middleware.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>Binds an input before the function is called.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="context">The invocation.</param>
    /// <param name="bindingMetadata">The binding: one of the function's input bindings.</param>
    /// <exception cref="InvalidOperationException">No parameter has the binding's name.</exception>
    public static async ValueTask<InputBindingData<T>> BindInputAsync<T>(
        this FunctionContext context,
        BindingMetadata bindingMetadata
    )
    {
        ArgumentNullException.ThrowIfNull(bindingMetadata);
        FunctionInputBindingResult inputs = await Required<IFunctionInputBindingFeature>(context)
            .BindFunctionInputAsync(context);
        return new BoundInput<T>(context.FunctionDefinition, bindingMetadata, inputs);
    }

    /// <summary>What the invocation returned.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="context">The invocation.</param>
    /// <exception cref="InvalidOperationException">The result has another type.</exception>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        InvocationResult result = context.GetInvocationResult();
        return result.Value is T
            ? new TypedInvocationResult<T>(result)
            : throw new InvalidOperationException(
                $"The invocation returned a {result.Value?.GetType().ToString() ?? "null"}, not a {typeof(T)}: ask for the type that the function returns."
            );
    }

    /// <summary>What the invocation returned.</summary>
    /// <param name="context">The invocation.</param>
    public static InvocationResult GetInvocationResult(this FunctionContext context) =>
        Required<InvocationResult>(context);

    /// <summary>What the invocation gives to its output bindings.</summary>
    /// <typeparam name="T">The type of the values; those of other types read as the type's default value.</typeparam>
    /// <param name="context">The invocation.</param>
    public static IEnumerable<OutputBindingData<T>> GetOutputBindings<T>(this FunctionContext context) =>
        Required<IEnumerable<OutputBindingData<object>>>(context).Select(data => new TypedOutput<T>(data));

    private static T Required<T>(FunctionContext context) =>
        context.Features.Get<T>()
        ?? throw new InvalidOperationException(
            $"The host set no {typeof(T).Name} for this invocation: ask in middleware of an invocation that the host runs."
        );
}
