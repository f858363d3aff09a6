using Microsoft.Extensions.Logging;

namespace TranslationFunctions.Client;

/// <summary>What the client logs. An event's id never changes its meaning.</summary>
internal static partial class ClientLog
{
    [LoggerMessage(1, LogLevel.Information, "Created job {JobId}; first status call advised after {RetryAfter}")]
    public static partial void JobCreated(ILogger logger, string jobId, TimeSpan? retryAfter);

    [LoggerMessage(2, LogLevel.Debug, "Waiting for job {JobId}, at most {Timeout}")]
    public static partial void WaitStarted(ILogger logger, string jobId, TimeSpan timeout);

    [LoggerMessage(3, LogLevel.Debug, "Job {JobId} is {Result}, {State}, progress {Progress}")]
    public static partial void StatusChanged(
        ILogger logger,
        string jobId,
        JobResult result,
        JobState state,
        double? progress
    );

    [LoggerMessage(4, LogLevel.Debug, "Next status call of job {JobId} in {Delay}, held for {Hold} (hint {Hint})")]
    public static partial void Pausing(ILogger logger, string jobId, TimeSpan delay, TimeSpan hold, TimeSpan? hint);

    [LoggerMessage(5, LogLevel.Warning, "{Operation} of job {JobId} failed, {Failures} in a row; again in {Delay}")]
    public static partial void CallFailed(
        ILogger logger,
        Exception exception,
        string operation,
        string? jobId,
        int failures,
        TimeSpan delay
    );

    [LoggerMessage(6, LogLevel.Information, "Job {JobId} ended: {Result}, after {Attempts} status calls in {Elapsed}")]
    public static partial void WaitEnded(
        ILogger logger,
        string jobId,
        JobResult result,
        int attempts,
        TimeSpan elapsed
    );

    [LoggerMessage(7, LogLevel.Warning, "Job {JobId} had not ended after {Attempts} status calls in {Elapsed}")]
    public static partial void WaitTimedOut(ILogger logger, string jobId, int attempts, TimeSpan elapsed);

    [LoggerMessage(8, LogLevel.Debug, "Job {JobId} is known to have ended: {Result}; the service is not asked")]
    public static partial void AnsweredFromCache(ILogger logger, string jobId, JobResult result);

    [LoggerMessage(9, LogLevel.Warning, "Job {JobId} says error; the wait goes on, {Retries} more times at most")]
    public static partial void WaitingOnDespiteError(ILogger logger, string jobId, int retries);
}
