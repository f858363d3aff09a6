using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>A job as the service saw it when it answered.</summary>
public sealed record JobStatus
{
    /// <summary>The job's id.</summary>
    [JsonPropertyName("job_id")]
    public required string JobId { get; init; }

    /// <summary>What has come of the job.</summary>
    [JsonPropertyName("result")]
    [JsonConverter(typeof(JobResultConverter))]
    public required JobResult Result { get; init; }

    /// <summary>Where the job is in its life.</summary>
    [JsonPropertyName("state")]
    [JsonConverter(typeof(JobStateConverter))]
    public JobState State { get; init; }

    /// <summary>How much is done, from 0 to 1.</summary>
    [JsonPropertyName("progress")]
    public double? Progress { get; init; }

    /// <summary>How long the job still takes, in seconds.</summary>
    [JsonPropertyName("remaining_seconds")]
    public double? RemainingSeconds { get; init; }

    /// <summary>When the job is expected to end.</summary>
    [JsonPropertyName("estimated_completion")]
    public DateTimeOffset? EstimatedCompletion { get; init; }

    /// <summary>When the job was accepted.</summary>
    [JsonPropertyName("created_at")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the job started.</summary>
    [JsonPropertyName("started_at")]
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the job ended.</summary>
    [JsonPropertyName("completed_at")]
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Which attempt at the work this is, from 1.</summary>
    [JsonPropertyName("attempt")]
    public int? Attempt { get; init; }

    /// <summary>What the service says about the job, such as why it failed.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }

    /// <summary>Whether the job has ended, well or not.</summary>
    [JsonIgnore]
    public bool HasEnded => Result != JobResult.Pending;
}
