namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>Stands where the published attributes name converters of their own: the embedded host binds these itself.</summary>
internal sealed class HostBoundConverter : IInputConverter
{
    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) => new(ConversionResult.Unhandled());
}
