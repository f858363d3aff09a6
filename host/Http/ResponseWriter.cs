using System.Buffers;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Primitives;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>Sends whole answers.</summary>
internal static class ResponseWriter
{
    // Small bodies leave with the headers in one write when the request ends; larger ones are sent on as they are.
    private const int SmallBody = 16 * 1024;

    public static async ValueTask WriteAsync(HttpContext http, HttpResponseData response)
    {
        var own = response as ResponseData;
        http.Response.StatusCode = (int)response.StatusCode;
        var announced = CopyHeaders(own is null ? response.Headers : own.WrittenHeaders, http.Response.Headers);
        foreach (var cookie in own?.WrittenCookies ?? [])
        {
            http.Response.Cookies.Append(cookie.Name, cookie.Value, ResponseCookies.OptionsOf(cookie));
        }

        var body = own is null ? response.Body : own.WrittenBody;
        if (announced > (body is { CanSeek: true } ? body.Length : 0) && IsAwaited(http))
        {
            await ShortAnswer.WriteAsync(http, announced.Value, body);
        }
        else if (body is PooledStream pooled)
        {
            await SendAsync(http, pooled.Written);
        }
        else if (body is { CanRead: true })
        {
            await CopyAsync(http, body);
        }
        else
        {
            await SendAsync(http, ReadOnlyMemory<byte>.Empty);
        }
    }

    public static ValueTask WriteAsync(HttpContext http, string contentType, ReadOnlyMemory<byte> body)
    {
        http.Response.ContentType = contentType;
        return SendAsync(http, body);
    }

    private static async ValueTask SendAsync(HttpContext http, ReadOnlyMemory<byte> body)
    {
        if (!HasBody(http.Response.StatusCode))
        {
            return;
        }

        http.Response.ContentLength = body.Length;
        if (HttpMethods.IsHead(http.Request.Method) || body.IsEmpty)
        {
            return;
        }

        if (body.Length <= SmallBody)
        {
            http.Response.BodyWriter.Write(body.Span);
        }
        else
        {
            await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
        }
    }

    private static async Task CopyAsync(HttpContext http, Stream body)
    {
        if (body.CanSeek)
        {
            body.Position = 0;
        }

        if (!HasBody(http.Response.StatusCode))
        {
            return;
        }

        if (body.CanSeek)
        {
            http.Response.ContentLength = body.Length;
        }

        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await body.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
    }

    private static bool HasBody(int status) =>
        status is not ((int)HttpStatusCode.NoContent or (int)HttpStatusCode.NotModified or < 200);

    private static bool IsAwaited(HttpContext http) =>
        HasBody(http.Response.StatusCode) && !HttpMethods.IsHead(http.Request.Method);

    // The length is the body's own; how it is framed is the server's affair. What the function announces comes back.
    private static long? CopyHeaders(HttpHeadersCollection? from, IHeaderDictionary to)
    {
        long? announced = null;
        if (from is null)
        {
            return announced;
        }

        foreach (var (name, values) in from.NonValidated)
        {
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                announced = long.TryParse(values.ToString(), out var length) ? length : announced;
            }
            else if (!name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                to[name] = values.Count == 1 ? new StringValues(values.ToString()) : new StringValues([.. values]);
            }
        }

        return announced;
    }
}
