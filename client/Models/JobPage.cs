using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>A page of jobs, the newest first.</summary>
public sealed record JobPage
{
    /// <summary>The jobs; a page may hold fewer than asked for and not be the last.</summary>
    [JsonPropertyName("jobs")]
    public required IReadOnlyList<JobStatus> Jobs { get; init; }

    /// <summary>Where the next page starts; null on the last.</summary>
    [JsonPropertyName("next_cursor")]
    public string? NextCursor { get; init; }
}
