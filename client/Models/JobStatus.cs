using System.Text.Json;
using System.Text.Json.Nodes;
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

    /// <summary>The attempts that failed, in order.</summary>
    [JsonPropertyName("failed_attempts")]
    public IReadOnlyList<FailedAttempt> FailedAttempts
    {
        // What an answer leaves out, the JSON reader sets to null.
        get => field ?? [];
        init;
    }

    /// <summary>Where the video is.</summary>
    [JsonPropertyName("video_url")]
    public string? VideoUrl { get; init; }

    /// <summary>The language translated into; null for a parent of several.</summary>
    [JsonPropertyName("output_language")]
    public string? OutputLanguage { get; init; }

    /// <summary>The job's name for people.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary>How urgent the job is while it is queued, from -100 to 100, the higher the sooner.</summary>
    [JsonPropertyName("priority")]
    public int Priority { get; init; }

    /// <summary>The job's place in the queue, from 1; null unless it waits for a worker.</summary>
    [JsonPropertyName("queue_position")]
    public int? QueuePosition { get; init; }

    /// <summary>The job this is one language of; null unless there is one.</summary>
    [JsonPropertyName("parent_id")]
    public string? ParentId { get; init; }

    /// <summary>The ids of this job's languages' jobs; null unless it is a parent.</summary>
    [JsonPropertyName("children")]
    public IReadOnlyList<string>? Children { get; init; }

    /// <summary>What the caller wanted kept with the job.</summary>
    [JsonPropertyName("metadata")]
    public JsonObject? Metadata { get; init; }

    /// <summary>What the service says about the job, such as why it failed.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }

    /// <summary>Whether the job has ended, well or not.</summary>
    [JsonIgnore]
    public bool HasEnded => Result != JobResult.Pending;

    /// <summary>Whether another status says the same, lists and metadata included.</summary>
    /// <param name="other">The other status.</param>
    public bool Equals(JobStatus? other) =>
        other is not null && (ReferenceEquals(this, other) || Json() == other.Json());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(JobId, Result, State, Progress);

    /// <summary>The same status later, when that much remained: a running job's progress follows from it.</summary>
    internal JobStatus Aged(TimeSpan? remaining) =>
        State == JobState.Running && RemainingSeconds > 0 && remaining?.TotalSeconds < RemainingSeconds
            ? this with
            {
                RemainingSeconds = remaining.Value.TotalSeconds,
                Progress = Progress is { } done
                    ? Math.Round(1 - ((1 - done) * remaining.Value.TotalSeconds / RemainingSeconds.Value), 4)
                    : null,
            }
            : this;

    private string Json() => JsonSerializer.Serialize(this, ClientJson.Default.JobStatus);
}
