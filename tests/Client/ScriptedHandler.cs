namespace TranslationFunctions.Tests.Client;

/// <summary>A request as it went out.</summary>
public sealed record SentRequest(string Method, Uri Uri, string? Body, string Headers, TimeSpan At)
{
    public string? Header(string name) =>
        Headers.Split('\n').FirstOrDefault(line => line.StartsWith($"{name}: "))?[(name.Length + 2)..].TrimEnd();
}

/// <summary>Answers requests from a script, in order; the last line repeats.</summary>
public sealed class ScriptedHandler(FakeClock clock, Func<int, Uri, HttpResponseMessage> answer) : HttpMessageHandler
{
    public ScriptedHandler(FakeClock clock, params Func<HttpResponseMessage>[] script)
        : this(clock, (number, _) => script[Math.Min(number, script.Length) - 1]()) { }

    public IList<SentRequest> Sent { get; } = [];

    /// <summary>Runs when a request arrives, before its answer.</summary>
    public Action<int> OnRequest { get; set; } = _ => { };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = $"{request.Headers}{request.Content?.Headers}";
        Sent.Add(new SentRequest(request.Method.Method, request.RequestUri!, body, headers, clock.Elapsed));
        OnRequest(Sent.Count);
        cancellationToken.ThrowIfCancellationRequested();
        var response = answer(Sent.Count, request.RequestUri!);
        response.RequestMessage = request;
        return response;
    }
}
