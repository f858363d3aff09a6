using Microsoft.Extensions.Logging;
using Refit;

namespace TranslationFunctions.Client;

/// <summary>
/// Polls one job until it ends. The only timer it makes is the delay between two calls, and nothing is awaited between
/// an answer and that delay: under a virtual clock nothing else can hold time up.
/// </summary>
internal sealed class JobWaiter(
    ITranslationApi api,
    TranslationClientOptions options,
    TimeProvider time,
    Random random,
    ILogger logger
)
{
    // Task.Delay counts whole milliseconds: with less than one left, the deadline is now.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    public async Task<JobStatus> WaitAsync(
        string jobId,
        TimeSpan? firstHint,
        IProgress<JobStatus>? progress,
        WaitOptions wait,
        CancellationToken cancellationToken
    )
    {
        var timeout = wait.Timeout ?? options.Timeout;
        var trace = new CallTrace(time, jobId);
        ClientLog.WaitStarted(logger, jobId, timeout);

        if (firstHint is not null)
        {
            await PauseAsync(trace, firstHint, timeout, cancellationToken).ConfigureAwait(false);
        }

        while (true)
        {
            var (status, hint, failure) = await PollAsync(jobId, trace, cancellationToken).ConfigureAwait(false);
            if (status is not null && trace.Answered(status))
            {
                ClientLog.StatusChanged(logger, jobId, status.Result, status.State, status.Progress);
                progress?.Report(status);
            }

            if (status is { HasEnded: true })
            {
                ClientLog.WaitEnded(logger, jobId, status.Result, trace.Attempts, trace.Elapsed);
                return status.Result == JobResult.Error && wait.ThrowOnFailure
                    ? throw new JobFailedException(trace.Summary)
                    : status;
            }

            if (timeout - trace.Elapsed < Tick)
            {
                ClientLog.WaitTimedOut(logger, jobId, trace.Attempts, trace.Elapsed);
                throw new WaitTimeoutException(trace.Summary, failure);
            }

            await PauseAsync(trace, hint, timeout, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(JobStatus? Status, TimeSpan? Hint, TranslationException? Failure)> PollAsync(
        string jobId,
        CallTrace trace,
        CancellationToken cancellationToken
    )
    {
        using var response = await api.GetStatusAsync(jobId, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var hint = RetryHint.Read(response.Headers, time.GetUtcNow());
        if (response.IsSuccessfulWithContent)
        {
            return (response.Content, hint, null);
        }

        cancellationToken.ThrowIfCancellationRequested();
        trace.Failed();
        var failure = AnswerErrors.Describe(response, trace.Summary);
        if (!AnswerErrors.IsTransient(response))
        {
            throw failure;
        }

        ClientLog.StatusCallFailed(logger, failure, jobId, trace.FailuresInARow);
        return (null, hint, failure);
    }

    private Task PauseAsync(CallTrace trace, TimeSpan? hint, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TimeSpan delay;
        lock (random)
        {
            delay = PollDelay.Next(trace.FailuresInARow, hint, timeout - trace.Elapsed, options, random);
        }

        ClientLog.Pausing(logger, trace.Summary.JobId, delay, hint);
        return Task.Delay(delay, time, cancellationToken);
    }
}
