namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Gives the HTTP request of an invocation.</summary>
public interface IHttpRequestDataFeature
{
    /// <summary>The request.</summary>
    /// <param name="context">The invocation.</param>
    /// <returns>The request; null if the function is not triggered by HTTP.</returns>
    ValueTask<HttpRequestData?> GetHttpRequestDataAsync(FunctionContext context);
}
