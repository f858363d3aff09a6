using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Refit;

namespace TranslationFunctions.Client;

/// <summary>
/// Makes calls, and makes them again while the fault may pass, retries are left and the time is not up. Every call of the
/// wire is safe to repeat; creations are by their key.
/// </summary>
internal sealed class ServiceCaller
{
    private static readonly ResiliencePropertyKey<CallTrace> TraceKey = new(nameof(CallTrace));

    private readonly TranslationClientOptions _options;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly ILogger _logger;
    private readonly CallGate _gate;
    private readonly ResiliencePipeline _retrying;

    public ServiceCaller(
        TranslationClientOptions options,
        TimeProvider time,
        Random random,
        CallGate gate,
        ILogger logger
    )
    {
        (_options, _time, _random, _gate, _logger) = (options, time, random, gate, logger);
        var retry = new RetryStrategyOptions
        {
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = args => new(MayPass(args.Outcome) && MayRetry(TraceOf(args.Context), args)),
            DelayGenerator = args => new(Delay(TraceOf(args.Context), args.AttemptNumber + 1, args.Outcome)),
            OnRetry = args =>
            {
                Retrying(TraceOf(args.Context), args);
                return default;
            },
        };
        _retrying = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(retry)
            .Build();
    }

    /// <summary>Makes a call until its answer stands: a success, or a failure that trying again does not mend.</summary>
    /// <param name="trace">What it is for; counts its attempts.</param>
    /// <param name="hold">How long the service was asked to hold its answer.</param>
    /// <param name="call">Makes one call.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="TranslationTransportException">No answer came within the time one call may take.</exception>
    /// <exception cref="RateLimitedException">The rate limiter did not let the call through.</exception>
    public async Task<T> SendAsync<T>(
        CallTrace trace,
        TimeSpan hold,
        Func<CancellationToken, Task<T>> call,
        CancellationToken cancellationToken
    )
        where T : IApiResponse
    {
        var context = ResilienceContextPool.Shared.Get(trace.Operation, cancellationToken);
        context.Properties.Set(TraceKey, trace);
        try
        {
            return await _retrying
                .ExecuteAsync(
                    attempt => new ValueTask<T>(AttemptAsync(trace, hold, call, attempt.CancellationToken)),
                    context
                )
                .ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            throw new TranslationTransportException(trace.Summary, late);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<T> AttemptAsync<T>(
        CallTrace trace,
        TimeSpan hold,
        Func<CancellationToken, Task<T>> call,
        CancellationToken cancellationToken
    )
        where T : IApiResponse
    {
        using var passage = await _gate.EnterAsync(trace, cancellationToken).ConfigureAwait(false);
        using var measured = new MeasuredCall(trace, _time);
        using var limit = new CallLimit(_options.RequestTimeout + hold, trace.Remaining, cancellationToken);
        trace.Attempts++;
        try
        {
            var response = await call(limit.Token).ConfigureAwait(false);
            measured.Answered(response);
            if (!response.IsSuccessful)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return response;
        }
        catch (OperationCanceledException canceled) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {limit.Time}.", canceled);
        }
    }

    private static CallTrace TraceOf(ResilienceContext context) => context.Properties.GetValue(TraceKey, null!);

    private static bool MayPass(Outcome<object> outcome) =>
        outcome.Exception is TimeoutException
        || (outcome.Result is IApiResponse response && AnswerErrors.IsTransient(response));

    // A hint beyond the deadline is not waited for, except by a wait, which looks once more at its deadline.
    private bool MayRetry(CallTrace trace, RetryPredicateArguments<object> args) =>
        args.AttemptNumber < trace.MaxRetries
        && !trace.IsOver
        && (trace.MaxRetries == int.MaxValue || !(HintOf(args.Outcome) > trace.Remaining));

    private TimeSpan? Delay(CallTrace trace, int failures, Outcome<object> outcome)
    {
        var at = new PollSituation
        {
            Failures = failures,
            Hint = HintOf(outcome),
            Remaining = trace.Remaining,
        };
        lock (_random)
        {
            return PollDelay.Next(at, _options, PollKnowledge.None, _random).Delay;
        }
    }

    private TimeSpan? HintOf(Outcome<object> outcome) =>
        outcome.Result is IApiResponse response ? RetryHint.Read(response.Headers, _time.GetUtcNow()) : null;

    private void Retrying(CallTrace trace, OnRetryArguments<object> args)
    {
        using var response = args.Outcome.Result as IApiResponse;
        var failure = response is null
            ? new TranslationTransportException(trace.Summary, args.Outcome.Exception)
            : AnswerErrors.Describe(response, trace.Summary);
        ClientMetrics.Retried(trace.Operation);
        ClientLog.CallFailed(_logger, failure, trace.Operation, trace.JobId, args.AttemptNumber + 1, args.RetryDelay);
    }
}
