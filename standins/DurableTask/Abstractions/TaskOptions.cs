namespace Microsoft.DurableTask;

/// <summary>How an activity or sub-orchestration is called.</summary>
public record TaskOptions
{
    /// <summary>Creates options.</summary>
    /// <param name="retry">When to retry; null means never.</param>
    public TaskOptions(TaskRetryOptions? retry)
        : this(retry, tags: null) { }

    /// <summary>Creates options.</summary>
    /// <param name="retry">When to retry; null means never.</param>
    /// <param name="tags">Tags of the call; null means none.</param>
    public TaskOptions(TaskRetryOptions? retry = null, IDictionary<string, string>? tags = null)
    {
        Retry = retry;
        Tags = tags;
    }

    /// <summary>Copies options.</summary>
    /// <param name="options">The options to copy.</param>
    public TaskOptions(TaskOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Retry = options.Retry;
        Tags = options.Tags;
        Version = options.Version;
    }

    /// <summary>When to retry; null means never.</summary>
    public TaskRetryOptions? Retry { get; init; }

    /// <summary>Tags of the call; null means none.</summary>
    public IDictionary<string, string>? Tags { get; init; }

    /// <summary>The version to call; null leaves it to the caller's or the worker's default.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>Options that retry by a policy.</summary>
    /// <param name="policy">The policy.</param>
    public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(policy);

    /// <summary>Options that ask a handler after each failure.</summary>
    /// <param name="handler">The handler.</param>
    public static TaskOptions FromRetryHandler(AsyncRetryHandler handler) => new(handler);

    /// <summary>Options that ask a handler after each failure.</summary>
    /// <param name="handler">The handler.</param>
    public static TaskOptions FromRetryHandler(RetryHandler handler) => new(handler);

    /// <summary>These options for a sub-orchestration of a chosen id.</summary>
    /// <param name="instanceId">The id of the sub-orchestration.</param>
    public SubOrchestrationOptions WithInstanceId(string instanceId) => new(this, instanceId);
}
