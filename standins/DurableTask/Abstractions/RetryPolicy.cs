using System.ComponentModel;

namespace Microsoft.DurableTask;

/// <summary>
/// A declared retry policy: the delay before retry n is first interval × coefficient^(n−1), at most the maximum interval.
/// </summary>
public class RetryPolicy
{
    /// <summary>Creates a policy.</summary>
    /// <param name="maxNumberOfAttempts">How many attempts at most, the first one counted: 1 or more.</param>
    /// <param name="firstRetryInterval">The delay before the first retry: more than zero.</param>
    /// <param name="backoffCoefficient">What each delay is multiplied by to get the next: 1 or more.</param>
    /// <param name="maxRetryInterval">
    /// The longest delay, not below the first, or <see cref="Timeout.InfiniteTimeSpan"/>. The default value is one hour.
    /// </param>
    /// <param name="retryTimeout">
    /// The time from the first attempt after which there is no further one, not below the first delay, or
    /// <see cref="Timeout.InfiniteTimeSpan"/>, the default.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxNumberOfAttempts);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1.0);
        ThrowIfBelow(firstRetryInterval, maxRetryInterval, nameof(maxRetryInterval));
        ThrowIfBelow(firstRetryInterval, retryTimeout, nameof(retryTimeout));

        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? TimeSpan.FromHours(1);
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
    }

    /// <summary>How many attempts at most, the first one counted.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>The delay before the first retry.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>What each delay is multiplied by to get the next.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>The longest delay; <see cref="Timeout.InfiniteTimeSpan"/> means no limit.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>
    /// The time from the first attempt after which there is no further one; <see cref="Timeout.InfiniteTimeSpan"/>
    /// means no limit.
    /// </summary>
    public TimeSpan RetryTimeout { get; }

    /// <summary>
    /// Whether the exception of a failed attempt is worth a retry. Always true unless <see cref="HandleFailure"/> is set.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Func<Exception, bool> Handle { get; private init; } = _ => true;

    /// <summary>Never called.</summary>
    [Obsolete("Nothing calls this. Use HandleFailure or TaskOptions.FromRetryHandler.")]
    public Func<Exception, Task<bool>>? HandleAsync { get; set; }

    /// <summary>Says whether a failure is worth a retry.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init =>
            Handle = exception =>
                exception is TaskFailedException failed
                    ? value(failed.FailureDetails)
                    : throw new InvalidOperationException(
                        $"HandleFailure judges a {nameof(TaskFailedException)}, not a {exception.GetType()}: pass the exception that the failed call threw."
                    );
    }

    private static void ThrowIfBelow(TimeSpan first, TimeSpan? value, string name)
    {
        if (value < first && value != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(
                name,
                value,
                $"{name} must not be below firstRetryInterval ({first}); Timeout.InfiniteTimeSpan means no limit."
            );
        }
    }
}
