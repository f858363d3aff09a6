using Microsoft.Azure.Functions.Worker.Context.Features;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A parameter's place among the bound values, so that what is set here is what the function gets.</summary>
internal sealed class BoundInput<T> : InputBindingData<T>
{
    private readonly FunctionInputBindingResult inputs;
    private readonly int index;

    public BoundInput(FunctionDefinition function, BindingMetadata binding, FunctionInputBindingResult inputs)
    {
        BindingMetadata = binding;
        this.inputs = inputs;
        index = Enumerable
            .Range(0, function.Parameters.Length)
            .FirstOrDefault(
                i => string.Equals(function.Parameters[i].Name, binding.Name, StringComparison.OrdinalIgnoreCase),
                defaultValue: -1
            );
        if (index < 0)
        {
            throw new InvalidOperationException(
                $"The function '{function.Name}' has no parameter '{binding.Name}': pass one of its input bindings."
            );
        }
    }

    public override BindingMetadata BindingMetadata { get; }

    public override T? Value
    {
        get => (T?)inputs.Values[index];
        set => inputs.Values[index] = value;
    }
}
