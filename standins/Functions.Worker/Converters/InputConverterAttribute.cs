namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>Names the converter of a parameter or type.</summary>
[AttributeUsage(
    AttributeTargets.Parameter
        | AttributeTargets.Class
        | AttributeTargets.Interface
        | AttributeTargets.Enum
        | AttributeTargets.Struct,
    AllowMultiple = true
)]
public class InputConverterAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="converterType">The converter's type, an <see cref="IInputConverter"/>.</param>
    /// <exception cref="InvalidOperationException">The type is no <see cref="IInputConverter"/>.</exception>
    public InputConverterAttribute(Type converterType)
    {
        ArgumentNullException.ThrowIfNull(converterType);
        if (!converterType.IsAssignableTo(typeof(IInputConverter)))
        {
            throw new InvalidOperationException(
                $"{converterType} is no input converter: it must implement {typeof(IInputConverter)}."
            );
        }

        ConverterType = converterType;
    }

    /// <summary>The converter's type.</summary>
    public Type ConverterType { get; }
}
