namespace Microsoft.DurableTask;

/// <summary>How a sub-orchestration is called.</summary>
public record SubOrchestrationOptions : TaskOptions
{
    /// <summary>Creates options.</summary>
    /// <param name="retry">When to retry; null means never.</param>
    /// <param name="instanceId">The id of the sub-orchestration; null lets the parent draw one.</param>
    public SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null)
        : base(retry) => InstanceId = instanceId;

    /// <summary>Copies options.</summary>
    /// <param name="options">The options to copy.</param>
    /// <param name="instanceId">
    /// The id of the sub-orchestration; null keeps the one of <paramref name="options"/>, if it has one.
    /// </param>
    public SubOrchestrationOptions(TaskOptions options, string? instanceId = null)
        : base(options) => InstanceId = instanceId ?? (options as SubOrchestrationOptions)?.InstanceId;

    /// <summary>Copies options.</summary>
    /// <param name="options">The options to copy.</param>
    public SubOrchestrationOptions(SubOrchestrationOptions options)
        : base(options) => InstanceId = options.InstanceId;

    /// <summary>The id of the sub-orchestration; null lets the parent draw one.</summary>
    public string? InstanceId { get; init; }

    /// <inheritdoc cref="TaskOptions.Version" />
    public new TaskVersion? Version
    {
        get => base.Version;
        init => base.Version = value;
    }
}
