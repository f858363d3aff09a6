using System.Collections.Concurrent;

namespace TranslationFunctions.Cli;

/// <summary>Counts the status calls made for each job.</summary>
internal sealed class StatusCalls
{
    private readonly ConcurrentDictionary<string, int> calls = new(StringComparer.Ordinal);

    public int this[string jobId] => calls.GetValueOrDefault(jobId);

    public void Count(string jobId) => calls.AddOrUpdate(jobId, 1, static (_, count) => count + 1);
}

/// <summary>Tells <see cref="StatusCalls"/> of every status call.</summary>
internal sealed class CountingHandler(StatusCalls calls) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Method == HttpMethod.Get)
        {
            calls.Count(request.RequestUri!.Segments[^1]);
        }
        return base.SendAsync(request, cancellationToken);
    }
}
