using System.Text.Json.Serialization;

namespace TranslationFunctions.Translation;

/// <summary>The orchestration's custom status: what is needed to tell, at any time, how far the job is.</summary>
/// <param name="StartedAt">When the attempt started.</param>
/// <param name="DueAt">When the attempt ends.</param>
/// <param name="Attempt">The attempt, from 1.</param>
public sealed record TranslationProgress(
    [property: JsonPropertyName("started_at")] DateTimeOffset StartedAt,
    [property: JsonPropertyName("due_at")] DateTimeOffset DueAt,
    [property: JsonPropertyName("attempt")] int Attempt
)
{
    /// <summary>When the job was paused; null while it is not. What remains then is from here to <see cref="DueAt"/>.</summary>
    [JsonPropertyName("paused_at"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>The attempts that failed; null when none did.</summary>
    [JsonPropertyName("failed"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FailedAttempt>? Failed { get; init; }
}

/// <summary>An attempt that failed.</summary>
/// <param name="Attempt">Which one, from 1.</param>
/// <param name="FailedAt">When it failed.</param>
/// <param name="Message">Why.</param>
public sealed record FailedAttempt(
    [property: JsonPropertyName("attempt")] int Attempt,
    [property: JsonPropertyName("failed_at")] DateTimeOffset FailedAt,
    [property: JsonPropertyName("message")] string Message
);
