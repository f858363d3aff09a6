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

    /// <summary>What becomes of an instance that has the id already; the default replaces an ended one.</summary>
    public Existing Existing { get; init; } = Existing.ReplacedIfEnded;

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
