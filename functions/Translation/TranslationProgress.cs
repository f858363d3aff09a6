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
);
