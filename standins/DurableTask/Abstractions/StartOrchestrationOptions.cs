using System.Collections.Immutable;

namespace Microsoft.DurableTask;

/// <summary>How an orchestration is started.</summary>
public record StartOrchestrationOptions
{
    /// <summary>Creates options.</summary>
    /// <param name="InstanceId">The id of the instance; null lets the client draw one.</param>
    /// <param name="StartAt">When to start; null, or a past time, means at once.</param>
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    /// <summary>Copies options.</summary>
    /// <param name="options">The options to copy.</param>
    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceId = options.InstanceId;
        StartAt = options.StartAt;
        Tags = options.Tags;
        Version = options.Version;
        DedupeStatuses = options.DedupeStatuses;
    }

    /// <summary>The id of the instance; null lets the client draw one.</summary>
    public string? InstanceId { get; init; }

    /// <summary>When to start; null, or a past time, means at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Tags of the instance. The default value is empty.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The version to start; null means the client's default.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>
    /// The names of the statuses in which an instance of the same id refuses to be started again; null means none.
    /// </summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
