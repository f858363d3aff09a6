namespace TranslationFunctions.Tests.EndToEnd;

/// <summary>The calls a client made: when, what, and the answer's status.</summary>
internal sealed class RecordedCalls(TimeProvider time)
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
            {
                return [.. lines];
            }
        }
    }

    public int StatusCalls => Lines.Count(line => line.Contains(" GET ", StringComparison.Ordinal));

    public void Add(HttpRequestMessage request, HttpResponseMessage answer)
    {
        lock (lines)
        {
            lines.Add(
                $"{time.GetUtcNow():HH:mm:ss.fff} {request.Method} {request.RequestUri!.AbsolutePath} -> {(int)answer.StatusCode}"
            );
        }
    }

    public void Clear()
    {
        lock (lines)
        {
            lines.Clear();
        }
    }
}

internal sealed class RecordingHandler(RecordedCalls calls) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var answer = await base.SendAsync(request, cancellationToken);
        calls.Add(request, answer);
        return answer;
    }
}
