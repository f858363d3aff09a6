namespace Microsoft.Azure.Functions.Worker;

/// <summary>An output under its type; one of another type reads as the default value.</summary>
internal sealed class TypedOutput<T>(OutputBindingData<object> data) : OutputBindingData<T>
{
    public override string Name => data.Name;

    public override string BindingType => data.BindingType;

    public override T? Value
    {
        get => data.Value is T value ? value : default;
        set => data.Value = value;
    }
}
