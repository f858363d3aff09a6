using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>A request as a function sees it; its parts are made when asked for.</summary>
internal sealed class RequestData(HttpInvocation invocation, HttpRequest request) : HttpRequestData(invocation)
{
    private Stream body = Stream.Null;
    private HttpHeadersCollection? headers;
    private IReadOnlyCollection<IHttpCookie>? cookies;
    private Uri? url;

    public override Stream Body => body;

    public override HttpHeadersCollection Headers => headers ??= CopyOf(request.Headers);

    public override IReadOnlyCollection<IHttpCookie> Cookies =>
        cookies ??= RequestCookies.Parse(request.Headers.Cookie);

    public override Uri Url => url ??= new Uri(request.GetEncodedUrl());

    public override IEnumerable<ClaimsIdentity> Identities => request.HttpContext.User.Identities;

    public override string Method => request.Method;

    public override HttpResponseData CreateResponse() => new ResponseData(invocation, HttpStatusCode.OK);

    public void Receive(Stream received) => body = received;

    private static HttpHeadersCollection CopyOf(IHeaderDictionary source)
    {
        var copy = new HttpHeadersCollection();
        foreach (var (name, values) in source)
        {
            copy.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        return copy;
    }
}
