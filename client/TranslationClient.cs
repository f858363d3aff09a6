using System.Net;
using Microsoft.Extensions.Logging;
using Refit;

namespace TranslationFunctions.Client;

/// <summary>Creates translation jobs and waits for them, over <see cref="ITranslationApi" />. Safe for use by many threads.</summary>
public sealed partial class TranslationClient : ITranslationClient
{
    private static readonly WaitOptions Defaults = new();

    private readonly ITranslationApi _api;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly JobWaiter _waiter;

    /// <summary>Makes a client; <see cref="TranslationServiceCollectionExtensions.AddTranslationClient" /> does it in one line.</summary>
    /// <param name="api">The wire; its address is its own, not the options'.</param>
    /// <param name="options">How to wait.</param>
    /// <param name="timeProvider">Where time comes from.</param>
    /// <param name="random">Where the jitter of retries comes from.</param>
    /// <param name="logger">Where the log goes.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public TranslationClient(
        ITranslationApi api,
        TranslationClientOptions options,
        TimeProvider timeProvider,
        Random random,
        ILogger<TranslationClient> logger
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

        (_api, _time, _logger) = (api, timeProvider, logger);
        _waiter = new JobWaiter(api, options, timeProvider, random, logger);
    }

    /// <inheritdoc />
    public async Task<CreatedJob> CreateJobAsync(
        CreateJobRequest? request = null,
        CancellationToken cancellationToken = default
    )
    {
        var trace = new CallTrace(_time);
        using var response = await _api.CreateJobAsync(
                request ?? new CreateJobRequest(),
                request?.IdempotencyKey,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.BadRequest)
        {
            trace.Failed();
            throw AnswerErrors.DescribeBadRequest(response, trace.Summary);
        }

        var hint = RetryHint.Read(response.Headers, _time.GetUtcNow());
        var job = ContentOf(response, trace, cancellationToken) with { RetryAfter = hint };
        ClientLog.JobCreated(_logger, job.JobId, hint);
        return job;
    }

    /// <inheritdoc />
    public async Task<JobStatus> GetStatusAsync(string jobId, CancellationToken cancellationToken = default)
    {
        RequireId(jobId);
        var trace = new CallTrace(_time, jobId);
        using var response = await _api.GetStatusAsync(jobId, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return ContentOf(response, trace, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<JobStatus> GetDefaultStatusAsync(CancellationToken cancellationToken = default)
    {
        var trace = new CallTrace(_time);
        using var response = await _api.GetDefaultStatusAsync(cancellationToken).ConfigureAwait(false);
        return ContentOf(response, trace, cancellationToken);
    }

    /// <inheritdoc />
    public Task<JobStatus> WaitForCompletionAsync(
        string jobId,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    ) => WaitAsync(jobId, null, progress, options ?? Defaults, cancellationToken);

    /// <inheritdoc />
    public Task<JobStatus> WaitForCompletionAsync(
        CreatedJob job,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(job);
        return WaitAsync(job.JobId, job.RetryAfter, progress, options ?? Defaults, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<JobStatus> CreateJobAndWaitAsync(
        CreateJobRequest? request = null,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        RequireTimeout(options ?? Defaults);
        var job = await CreateJobAsync(request, cancellationToken).ConfigureAwait(false);
        return await WaitForCompletionAsync(job, progress, options, cancellationToken).ConfigureAwait(false);
    }

    private static T ContentOf<T>(IApiResponse<T> response, CallTrace trace, CancellationToken cancellationToken)
    {
        if (response.IsSuccessfulWithContent)
        {
            return response.Content;
        }

        cancellationToken.ThrowIfCancellationRequested();
        trace.Failed();
        throw AnswerErrors.Describe(response, trace.Summary);
    }

    // "." and ".." are steps in a path, whatever their escaping: they would ask for another resource.
    private static string RequireId(string jobId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(jobId);
        if (jobId is "." or "..")
        {
            throw new ArgumentException($"'{jobId}' is no job id.", nameof(jobId));
        }

        return jobId;
    }

    private static void RequireTimeout(WaitOptions options)
    {
        if (options.Timeout <= TimeSpan.Zero)
        {
            var reason = $"WaitOptions.Timeout must be greater than zero; it is {options.Timeout}.";
            throw new ArgumentException(reason, nameof(options));
        }
    }

    private Task<JobStatus> WaitAsync(
        string jobId,
        TimeSpan? firstHint,
        IProgress<JobStatus>? progress,
        WaitOptions options,
        CancellationToken cancellationToken
    )
    {
        RequireId(jobId);
        RequireTimeout(options);
        return _waiter.WaitAsync(jobId, firstHint, progress, options, cancellationToken);
    }
}
