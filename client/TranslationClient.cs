using System.Globalization;
using Microsoft.Extensions.Logging;
using Refit;

namespace TranslationFunctions.Client;

/// <summary>Creates translation jobs and waits for them, over <see cref="ITranslationApi" />. Safe for use by many threads.</summary>
public sealed partial class TranslationClient : ITranslationClient
{
    private readonly ITranslationApi _api;
    private readonly TranslationClientOptions _options;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly ILogger _logger;
    private readonly StatusCache _cache;
    private readonly ServiceCaller _caller;
    private readonly StatusPoller _poller;
    private readonly JobWaiter _waiter;

    /// <summary>Makes a client; <see cref="TranslationServiceCollectionExtensions.AddTranslationClient" /> does it in one line.</summary>
    /// <param name="api">The wire; its address is its own, not the options'.</param>
    /// <param name="options">How to wait.</param>
    /// <param name="timeProvider">Where time comes from.</param>
    /// <param name="random">Where the jitter of retries and the keys of creations come from.</param>
    /// <param name="logger">Where the log goes.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public TranslationClient(
        ITranslationApi api,
        TranslationClientOptions options,
        TimeProvider timeProvider,
        Random random,
        ILogger<TranslationClient> logger
    )
        : this(api, options, timeProvider, random, logger, shared: null) { }

    internal TranslationClient(
        ITranslationApi api,
        TranslationClientOptions options,
        TimeProvider timeProvider,
        Random random,
        ILogger<TranslationClient> logger,
        SharedState? shared
    )
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(logger);
        var failures = string.Join(' ', TranslationClientOptionsValidator.Pacing(options));
        if (failures.Length > 0)
        {
            throw new ArgumentException(failures, nameof(options));
        }

        var (gate, cache, lessons) = shared ?? new SharedState(options);
        (_api, _options, _time, _random, _logger, _cache) = (api, options, timeProvider, random, logger, cache);
        _caller = new ServiceCaller(options, timeProvider, random, gate, logger);
        _poller = new StatusPoller(api, _caller, gate, cache, lessons, timeProvider);
        _waiter = new JobWaiter(_poller, lessons, cache, timeProvider, random, logger);
    }

    /// <inheritdoc />
    public async Task<CreatedJob> CreateJobAsync(
        CreateJobRequest? request = null,
        CancellationToken cancellationToken = default
    )
    {
        var wanted = request ?? new CreateJobRequest();
        var key = wanted.IdempotencyKey ?? NewKey();
        var trace = Trace("create");
        using var response = await _caller
            .SendAsync(trace, TimeSpan.Zero, token => _api.CreateJobAsync(wanted, key, token), cancellationToken)
            .ConfigureAwait(false);
        var hint = RetryHint.Read(response.Headers, _time.GetUtcNow());
        var job = AnswerErrors.ContentOf(response, trace.Summary) with { RetryAfter = hint };
        ClientLog.JobCreated(_logger, job.JobId, hint);
        return job;
    }

    /// <inheritdoc />
    public async Task<JobStatus> GetStatusAsync(string jobId, CancellationToken cancellationToken = default)
    {
        RequireId(jobId);
        if (_cache.Find(jobId) is { Status: { HasEnded: true } known })
        {
            ClientLog.AnsweredFromCache(_logger, jobId, known.Result);
            return known;
        }

        var trace = Trace("status", jobId);
        var (status, _) = await _poller.AskAsync(trace, jobId, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
        return status;
    }

    /// <inheritdoc />
    public async Task<JobStatus> GetDefaultStatusAsync(CancellationToken cancellationToken = default)
    {
        var status = await AskAsync(Trace("default status"), _api.GetDefaultStatusAsync, cancellationToken)
            .ConfigureAwait(false);
        _cache.NeverKeep(status.JobId);
        return status;
    }

    // "." and ".." are steps in a path, whatever their escaping: they would ask for another resource.
    private static string RequireId(string jobId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(jobId);
        return jobId is "." or ".." ? throw new ArgumentException($"'{jobId}' is no job id.", nameof(jobId)) : jobId;
    }

    private CallTrace Trace(string operation, string? jobId = null) =>
        new(operation, jobId, _options.Timeout, _options.MaxRetries, _time);

    private async Task<T> AskAsync<T>(
        CallTrace trace,
        Func<CancellationToken, Task<IApiResponse<T>>> call,
        CancellationToken cancellationToken
    )
    {
        using var response = await _caller
            .SendAsync(trace, TimeSpan.Zero, call, cancellationToken)
            .ConfigureAwait(false);
        return AnswerErrors.ContentOf(response, trace.Summary);
    }

    private string NewKey()
    {
        Span<byte> key = stackalloc byte[16];
        lock (_random)
        {
            _random.NextBytes(key);
        }

        return Convert.ToHexStringLower(key);
    }
}
