using System.Net;
using System.Security.Claims;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.Tests.Standins.FunctionsWorker;

/// <summary>A request with a body of text; its response is kept in memory.</summary>
internal sealed class FakeRequest(FunctionContext context, string body) : HttpRequestData(context)
{
    public override Stream Body { get; } = new MemoryStream(Encoding.UTF8.GetBytes(body));

    public override HttpHeadersCollection Headers { get; } = new();

    public override IReadOnlyCollection<IHttpCookie> Cookies => [];

    public override Uri Url { get; } = new("http://localhost:7071/api/start?a=1&b=x%20y");

    public override IEnumerable<ClaimsIdentity> Identities => [];

    public override string Method => "POST";

    public override HttpResponseData CreateResponse() => new Response(FunctionContext);

    private sealed class Response(FunctionContext context) : HttpResponseData(context)
    {
        public override HttpStatusCode StatusCode { get; set; } = HttpStatusCode.OK;

        public override HttpHeadersCollection Headers { get; set; } = new();

        public override Stream Body { get; set; } = new MemoryStream();

        public override HttpCookies Cookies => throw new NotSupportedException();
    }
}
