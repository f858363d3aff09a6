using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>A job's life so far.</summary>
public sealed record JobEvents
{
    /// <summary>The job's id.</summary>
    [JsonPropertyName("job_id")]
    public required string JobId { get; init; }

    /// <summary>What happened, the oldest first.</summary>
    [JsonPropertyName("events")]
    public required IReadOnlyList<JobEvent> Events { get; init; }
}

/// <summary>One thing that happened to a job.</summary>
public sealed record JobEvent
{
    /// <summary>When.</summary>
    [JsonPropertyName("at")]
    public required DateTimeOffset At { get; init; }

    /// <summary>What: created, queued, started, paused, resumed, attempt_failed, completed, failed, canceled, or something newer than this client.</summary>
    [JsonPropertyName("event")]
    public required string Event { get; init; }

    /// <summary>In which attempt at the work, from 1; null where there is none.</summary>
    [JsonPropertyName("attempt")]
    public int? Attempt { get; init; }

    /// <summary>Why, where there is a reason.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }
}
