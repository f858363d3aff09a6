using Microsoft.DurableTask;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>Tries a task again when it fails, as its retry options say. Each attempt is an action of its own.</summary>
internal static class RetryLoop
{
    // A delay without a limit still ends before the calendar does.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365_000);

    public static async Task<string?> RunAsync(
        TaskOrchestrationContext context,
        TaskRetryOptions? options,
        Func<Task<string?>> attempt
    )
    {
        var start = context.CurrentUtcDateTime;
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (TaskFailedException failed) when (options is not null && !failed.FailureDetails.IsNotFound())
            {
                if (!await AgainAsync(context, options, failed, attempts, context.CurrentUtcDateTime - start))
                {
                    throw;
                }
            }
        }
    }

    private static async Task<bool> AgainAsync(
        TaskOrchestrationContext context,
        TaskRetryOptions options,
        TaskFailedException failed,
        int attempts,
        TimeSpan elapsed
    )
    {
        if (options.Handler is { } handler)
        {
            return await handler(
                new RetryContext(context, attempts, failed.FailureDetails, elapsed, CancellationToken.None)
            );
        }
        if (options.Policy is not { } policy)
        {
            return false;
        }
        if (attempts >= policy.MaxNumberOfAttempts)
        {
            // The published engine sets a timer here too, due at once: without it, later actions had other numbers.
            await context.CreateTimer(context.CurrentUtcDateTime, CancellationToken.None);
            return false;
        }
        if (!IsWorthARetry(policy, failed) || DelayBefore(policy, attempts, elapsed) is not { } delay)
        {
            return false;
        }
        await context.CreateTimer(delay, CancellationToken.None);
        return true;
    }

    // A judge that throws must not hide the failure it was to judge.
    private static bool IsWorthARetry(RetryPolicy policy, TaskFailedException failed)
    {
        try
        {
            return policy.Handle(failed);
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>
    /// The delay before the next attempt, first x coefficient^(failed attempts - 1) and at most the policy's maximum;
    /// null when there is none.
    /// </summary>
    public static TimeSpan? DelayBefore(RetryPolicy policy, int failedAttempts, TimeSpan elapsed)
    {
        if (failedAttempts >= policy.MaxNumberOfAttempts)
        {
            return null;
        }
        if (policy.RetryTimeout != Timeout.InfiniteTimeSpan && elapsed >= policy.RetryTimeout)
        {
            return null;
        }
        var seconds = policy.FirstRetryInterval.TotalSeconds * Math.Pow(policy.BackoffCoefficient, failedAttempts - 1);
        var limit = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? Longest : policy.MaxRetryInterval;
        return seconds < limit.TotalSeconds ? TimeSpan.FromSeconds(seconds) : limit;
    }
}
