namespace Microsoft.Azure.Functions.Worker.Extensions.Http.Converters;

/// <summary>Converts the body of an HTTP request.</summary>
public interface IFromBodyConversionFeature
{
    /// <summary>Converts the body.</summary>
    /// <param name="context">The invocation.</param>
    /// <param name="targetType">The type to convert to.</param>
    ValueTask<object?> ConvertAsync(FunctionContext context, Type targetType);
}
