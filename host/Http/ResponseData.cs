using System.Net;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>An answer as a function writes it, kept until the function has ended.</summary>
internal sealed class ResponseData(HttpInvocation invocation, HttpStatusCode status) : HttpResponseData(invocation)
{
    private const int UsualSize = 512;
    private HttpHeadersCollection? headers;
    private Stream? body;
    private ResponseCookies? cookies;

    public override HttpStatusCode StatusCode { get; set; } = status;

    public override HttpHeadersCollection Headers
    {
        get => headers ??= [];
        set => headers = value;
    }

    public override Stream Body
    {
        get => body ??= invocation.Own(new PooledStream(UsualSize));
        set => body = value;
    }

    public override HttpCookies Cookies => cookies ??= new ResponseCookies();

    /// <summary>The headers, if any were touched.</summary>
    public HttpHeadersCollection? WrittenHeaders => headers;

    /// <summary>The body, if any was touched.</summary>
    public Stream? WrittenBody => body;

    public IReadOnlyList<IHttpCookie> WrittenCookies => cookies?.Appended ?? [];
}
