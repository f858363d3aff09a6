using Microsoft.Azure.Functions.Worker.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The HTTP request and response of an invocation, for middleware.</summary>
public static class FunctionContextHttpRequestExtensions
{
    /// <summary>The request.</summary>
    /// <param name="context">The invocation.</param>
    /// <returns>The request; null if the function is not triggered by HTTP.</returns>
    public static async ValueTask<HttpRequestData?> GetHttpRequestDataAsync(this FunctionContext context)
    {
        if (context.Features.Get<IHttpRequestDataFeature>() is { } feature)
        {
            return await feature.GetHttpRequestDataAsync(context);
        }

        BindingMetadata? trigger = context.FunctionDefinition.InputBindings.Values.FirstOrDefault(binding =>
            string.Equals(binding.Type, "httpTrigger", StringComparison.OrdinalIgnoreCase)
        );
        return trigger is null ? null : (await context.BindInputAsync<HttpRequestData>(trigger)).Value;
    }

    /// <summary>The response: what the function returned, or gave to its HTTP output binding.</summary>
    /// <param name="context">The invocation, after the function has run.</param>
    /// <returns>The response; null if there is none.</returns>
    public static HttpResponseData? GetHttpResponseData(this FunctionContext context) =>
        context.GetInvocationResult().Value as HttpResponseData
        ?? context
            .GetOutputBindings<HttpResponseData>()
            .FirstOrDefault(data => string.Equals(data.BindingType, "http", StringComparison.OrdinalIgnoreCase))
            ?.Value;
}
