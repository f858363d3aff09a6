namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>Where the host listens, and what it accepts.</summary>
internal sealed record HttpServerOptions
{
    /// <summary>Scheme, host and port. The host <c>*</c> is every address; the port 0 takes a free one, on loopback only.</summary>
    public string Address { get; init; } = "http://localhost:7071";

    /// <summary>What functions' routes start with; empty for nothing. The default value is <c>api</c>, as in Azure.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>The keys that callers need; null, the default, for none, as when func runs on a developer's machine.</summary>
    public HttpKeys? Keys { get; init; }

    /// <summary>The largest request body in bytes; larger ones are answered 413. The default value is 100 MB, as in Azure.</summary>
    public long MaxBodySize { get; init; } = 100 * 1024 * 1024;

    /// <summary>The largest sum of a request's header lines in bytes; more is answered 431. The default value is 32 KB.</summary>
    public int MaxHeadersSize { get; init; } = 32 * 1024;

    /// <summary>The longest request line in bytes; longer ones are answered 414. The default value is 16 KB.</summary>
    public int MaxRequestLineSize { get; init; } = 16 * 1024;

    /// <summary>Whether an error means that the host cannot serve now and may later: it is answered 503. None by default.</summary>
    public Predicate<Exception> IsPassing { get; init; } = static _ => false;

    /// <summary>How long a caller may take to send its headers. The default value is 30 seconds.</summary>
    public TimeSpan HeadersTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an idle connection is kept. The default value is 130 seconds.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(130);

    /// <summary>How long a stop waits for running requests before it cuts them. The default value is 10 seconds.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
