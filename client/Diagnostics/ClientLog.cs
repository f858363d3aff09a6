using Microsoft.Extensions.Logging;

namespace TranslationFunctions.Client;

/// <summary>What the client logs.</summary>
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

    [LoggerMessage(4, LogLevel.Debug, "Next status call of job {JobId} in {Delay} (hint {Hint})")]
    public static partial void Pausing(ILogger logger, string? jobId, TimeSpan delay, TimeSpan? hint);

    [LoggerMessage(5, LogLevel.Warning, "A status call of job {JobId} failed, {Failures} in a row; trying again")]
    public static partial void StatusCallFailed(ILogger logger, Exception exception, string jobId, int failures);

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
}
