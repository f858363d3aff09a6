using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>An attempt at the work that failed.</summary>
public sealed record FailedAttempt
{
    /// <summary>Which attempt, from 1.</summary>
    [JsonPropertyName("attempt")]
    public required int Attempt { get; init; }

    /// <summary>When it failed.</summary>
    [JsonPropertyName("failed_at")]
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Why it failed.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }
}
