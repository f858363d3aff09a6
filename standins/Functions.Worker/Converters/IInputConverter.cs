namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>Turns what a binding brings into an argument.</summary>
public interface IInputConverter
{
    /// <summary>Converts, or leaves it to others.</summary>
    /// <param name="context">What to convert, and into what.</param>
    ValueTask<ConversionResult> ConvertAsync(ConverterContext context);
}
