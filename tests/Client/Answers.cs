using System.Net;
using System.Text;

namespace TranslationFunctions.Tests.Client;

/// <summary>The service's answers, as text: nothing of the client's own models is used to make them.</summary>
public static class Answers
{
    public static Func<HttpResponseMessage> Pending(params string[] headers) =>
        Json(202, """{"job_id":"j1","result":"pending","state":"running","progress":0.5}""", headers);

    public static Func<HttpResponseMessage> Completed() =>
        Json(200, """{"job_id":"j1","result":"completed","state":"completed","progress":1}""");

    public static Func<HttpResponseMessage> Named(string job, int status) =>
        Json(status, $$"""{"job_id":"{{job}}","result":"{{(status == 200 ? "completed" : "pending")}}"}""");

    public static Func<HttpResponseMessage> Failed() =>
        Json(200, """{"job_id":"j1","result":"error","state":"failed","message":"lips out of sync"}""");

    public static Func<HttpResponseMessage> Created(params string[] headers) =>
        Json(202, """{"job_id":"j1","status_url":"/status/j1"}""", headers);

    public static Func<HttpResponseMessage> Problem(int status, string body, params string[] headers) =>
        Content(status, "application/problem+json", body, headers);

    public static Func<HttpResponseMessage> Json(int status, string body, params string[] headers) =>
        Content(status, "application/json", body, headers);

    public static Func<HttpResponseMessage> NetworkDown() => () => throw new HttpRequestException("connection refused");

    public static Func<HttpResponseMessage> TornBody() =>
        () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new TornStream()) };

    private static Func<HttpResponseMessage> Content(int status, string type, string body, string[] headers) =>
        () =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent(body, Encoding.UTF8, type),
            };
            foreach (var header in headers)
            {
                var parts = header.Split(": ", 2);
                response.Headers.TryAddWithoutValidation(parts[0], parts[1]).ShouldBeTrue();
            }

            return response;
        };

    private sealed class TornStream() : MemoryStream([1])
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => throw new IOException("connection reset");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("connection reset");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new IOException("connection reset");
    }
}
