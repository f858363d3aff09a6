using Microsoft.Azure.Functions.Worker.Converters;

namespace Microsoft.Azure.Functions.Worker.Extensions.Http.Converters;

/// <summary>Has the host convert the body; without a host that does, leaves it to others.</summary>
internal sealed class FromBodyConverter : IInputConverter
{
    public async ValueTask<ConversionResult> ConvertAsync(ConverterContext context) =>
        context.FunctionContext.Features.Get<IFromBodyConversionFeature>() is { } feature
            ? ConversionResult.Success(await feature.ConvertAsync(context.FunctionContext, context.TargetType))
            : ConversionResult.Unhandled();
}
