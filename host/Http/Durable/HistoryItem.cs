using System.Text.Json;
using System.Text.Json.Serialization;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>One event of a history as the webhook writes it; members without a value are left out.</summary>
internal sealed record HistoryItem(
    [property: JsonPropertyOrder(-1)] string EventType,
    [property: JsonPropertyOrder(10)] DateTime Timestamp
)
{
    /// <summary>The event's or the task's name.</summary>
    public string? Name { get; init; }

    /// <summary>What was given, as JSON text.</summary>
    public string? Input { get; init; }

    /// <summary>What came of it.</summary>
    public JsonElement? Result { get; init; }

    /// <summary>Why it failed, or why someone asked for it.</summary>
    public string? Reason { get; init; }

    /// <summary>The stack trace of a failure.</summary>
    public string? Details { get; init; }

    /// <summary>The receiver of an event that was sent.</summary>
    public string? InstanceId { get; init; }

    /// <summary>When a timer is due.</summary>
    public DateTime? FireAt { get; init; }

    /// <summary>How the instance ended.</summary>
    public string? OrchestrationStatus { get; init; }

    /// <summary>When what has ended here was asked for.</summary>
    [JsonPropertyOrder(11)]
    public DateTime? ScheduledTime { get; init; }

    /// <summary>What was asked for.</summary>
    [JsonPropertyOrder(12)]
    public string? FunctionName { get; init; }
}

/// <summary>Histories as JSON, named as the extension names their members.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IEnumerable<HistoryItem>))]
internal sealed partial class HistoryItemJson : JsonSerializerContext;
