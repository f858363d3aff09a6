using System.Text.Json.Serialization;

namespace TranslationFunctions.Translation;

/// <summary>The orchestration's custom status: what is needed to tell, at any time, how far the job is.</summary>
/// <param name="Attempt">The attempt, from 1.</param>
public sealed record TranslationProgress([property: JsonPropertyName("attempt")] int Attempt)
{
    /// <summary>The newest events are kept, this many: the Durable storage holds 16 KB of custom status at most.</summary>
    public const int MaxEvents = 40;

    private const int MaxMessageLength = 100;

    /// <summary>When the work on the attempt started, or will after a backoff; null before.</summary>
    [JsonPropertyName("started_at"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the attempt ends; null while it waits for a worker.</summary>
    [JsonPropertyName("due_at"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The work that remains, in seconds, of a job that waits for a worker; else null.</summary>
    [JsonPropertyName("remaining"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? RemainingSeconds { get; init; }

    /// <summary>When the job was paused; null while it is not. What remains then is from here to <see cref="DueAt"/>.</summary>
    [JsonPropertyName("paused_at"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>The priority that it was given while it waited; null for that of its request.</summary>
    [JsonPropertyName("priority"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Priority { get; init; }

    /// <summary>What happened since the job was created, in order; of very many events the newest.</summary>
    [JsonPropertyName("events")]
    public IReadOnlyList<JobEvent> Events { get; init; } = [];

    /// <summary>Adds an event.</summary>
    /// <param name="added">The event; a long message is cut.</param>
    /// <returns>The progress with it.</returns>
    public TranslationProgress With(JobEvent added)
    {
        JobEvent kept =
            added.Message?.Length > MaxMessageLength
                ? added with
                {
                    Message = string.Concat(added.Message.AsSpan(0, MaxMessageLength - 1), "…"),
                }
                : added;
        return this with { Events = [.. Events.Skip(Events.Count - MaxEvents + 1), kept] };
    }
}
