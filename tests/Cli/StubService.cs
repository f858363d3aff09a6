using System.Net;
using System.Text;

namespace TranslationFunctions.Tests.Cli;

/// <summary>A service that answers every call the same, and keeps what it was asked.</summary>
internal sealed class StubService(int status, string body) : HttpMessageHandler
{
    /// <summary>An id, as the service makes them.</summary>
    public const string JobId = "4c5a8fff3ee34352ba51325ab7a080b1";

    private readonly List<string> calls = [];

    /// <summary>Method, path and query of each call.</summary>
    public IReadOnlyList<string> Calls => calls;

    /// <summary>The body of the last call that had one.</summary>
    public string? Body { get; private set; }

    /// <summary>The headers of the last call.</summary>
    public string Headers { get; private set; } = "";

    /// <summary>Answers as if the job were in this state.</summary>
    public static StubService WithJob(string state, string result = "pending") =>
        new(
            202,
            $$"""{"job_id":"{{JobId}}","result":"{{result}}","state":"{{state}}","progress":0.25,"remaining_seconds":6}"""
        );

    /// <summary>Accepts every job.</summary>
    public static StubService Accepting() => new(202, $$"""{"job_id":"{{JobId}}","status_url":"/status/{{JobId}}"}""");

    /// <summary>Cannot be reached.</summary>
    public static StubService Unreachable() => new(0, "");

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        calls.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        Headers = $"{request.Headers}";
        Body = request.Content is null ? Body : await request.Content.ReadAsStringAsync(cancellationToken);
        return status == 0
            ? throw new HttpRequestException("Connection refused")
            : new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
                RequestMessage = request,
            };
    }
}
