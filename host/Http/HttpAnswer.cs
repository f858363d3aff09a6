using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>Answers requests with what a function of a declared result type returned.</summary>
internal sealed class HttpAnswer(Type resultType, IServiceProvider services)
{
    private readonly Func<object, object?>? inner = HttpResultProperty.Of(resultType);
    private readonly JsonAnswer json = new(services);

    public ValueTask WriteAsync(HttpContext http, object? result)
    {
        // Middleware may have put a response in the place of the function's own type.
        var answer =
            inner is not null && result is not HttpResponseData && resultType.IsInstanceOfType(result)
                ? inner(result!)
                : result;
        switch (answer)
        {
            case HttpResponseData response:
                return ResponseWriter.WriteAsync(http, response);
            case null:
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                return ValueTask.CompletedTask;
            case string text:
                return ResponseWriter.WriteAsync(http, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));
            case byte[] bytes:
                return ResponseWriter.WriteAsync(http, MediaTypeNames.Application.Octet, bytes);
            default:
                return ResponseWriter.WriteAsync(http, "application/json; charset=utf-8", json.Serialize(answer));
        }
    }
}
