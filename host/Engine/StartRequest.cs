using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>An instance to start.</summary>
internal sealed record StartRequest(string Name)
{
    /// <summary>Its id; null for a new one.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Its input as JSON.</summary>
    public string? Input { get; init; }

    /// <summary>Its version; null for none.</summary>
    public string? Version { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>When its code first runs; null for at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>The instance that asks for it as its child; null at the root.</summary>
    public ParentLink? Parent { get; init; }

    /// <summary>
    /// The ended statuses in which an instance that has the id already is not replaced. One that has not ended never is.
    /// </summary>
    public IReadOnlyCollection<InstanceStatus> Dedupe { get; init; } = [];

    /// <summary>The instance that another one, or an entity, asks for.</summary>
    public static StartRequest Of(ExecutionRequested asked, string instanceId) =>
        new(asked.Name)
        {
            InstanceId = instanceId,
            Input = asked.Input,
            Version = asked.Version,
            Tags = asked.Tags,
            StartAt = asked.StartAt,
            Parent = asked.Parent,
        };
}
