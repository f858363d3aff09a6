namespace Microsoft.Azure.Functions.Worker;

/// <summary>How often an invocation was retried.</summary>
public abstract class RetryContext
{
    /// <summary>How many retries there were.</summary>
    public abstract int RetryCount { get; }

    /// <summary>How many retries there may be; -1 means no limit.</summary>
    public abstract int MaxRetryCount { get; }
}
