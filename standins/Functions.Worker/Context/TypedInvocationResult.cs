namespace Microsoft.Azure.Functions.Worker;

/// <summary>An invocation's result under its type.</summary>
internal sealed class TypedInvocationResult<T>(InvocationResult result) : InvocationResult<T>
{
    public override T? Value
    {
        get => (T?)result.Value;
        set => result.Value = value;
    }
}
