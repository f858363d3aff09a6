using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using TranslationFunctions.Http;

namespace TranslationFunctions.Security;

/// <summary>
/// Asks for a key, where Azure Functions does: in the header <c>x-functions-key</c> or the query's <c>code</c>. The
/// functions themselves are anonymous, so that the same two keys mean the same under every host.
/// </summary>
/// <param name="keys">The keys.</param>
public sealed class ApiKeys(IOptions<KeyOptions> keys) : IFunctionsWorkerMiddleware
{
    private const string Header = "x-functions-key";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (await context.GetHttpRequestDataAsync() is not { } request || IsOpen(request.Url.AbsolutePath))
        {
            await next(context);
            return;
        }

        bool reads = request.Method is "GET" or "HEAD";
        Access access = AccessRules.Decide(keys.Value, reads, Given(request));
        if (access is Access.Granted)
        {
            await next(context);
            return;
        }

        HttpResponseData refusal = request.Problem(access is Access.Forbidden ? Problem.ReadKey() : Problem.NoKey());
        if (refusal.StatusCode is HttpStatusCode.Unauthorized)
        {
            refusal.Headers.TryAddWithoutValidation("WWW-Authenticate", $"ApiKey header=\"{Header}\"");
        }

        context.GetInvocationResult().Value = refusal;
    }

    // The page and what it is made of hold nothing secret: it asks for the key itself. HeyGen's calls have their own.
    private static bool IsOpen(string path) =>
        path is "/" or "/openapi.json"
        || path.StartsWith("/assets/", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("/v2/", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("/v3/", StringComparison.OrdinalIgnoreCase);

    private static string? Given(HttpRequestData request) =>
        request.Headers.TryGetValues(Header, out IEnumerable<string>? values)
            ? values.FirstOrDefault()
            : request.Query["code"];
}
