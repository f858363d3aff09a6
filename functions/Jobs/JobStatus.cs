using System.Text.Json;
using System.Text.Json.Serialization;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>A job as its callers see it at one moment.</summary>
public sealed record JobStatus
{
    /// <summary>The job's id.</summary>
    public required string JobId { get; init; }

    /// <summary>Whether the job has ended, and how.</summary>
    public required JobResult Result { get; init; }

    /// <summary>Where the job is in its life.</summary>
    public required JobState State { get; init; }

    /// <summary>How much is done, 0 to 1; 1 only when completed. A job that ended early keeps what it had reached.</summary>
    public required double Progress { get; init; }

    /// <summary>How long the job will still take, in seconds, at least 0; whole milliseconds.</summary>
    public required double RemainingSeconds { get; init; }

    /// <summary>When the job will end; once ended, when it did.</summary>
    public required DateTimeOffset EstimatedCompletion { get; init; }

    /// <summary>When the job was accepted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the attempt started; null until it has.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the job ended; null until it has.</summary>
    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The attempt, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The attempts that failed, in order; empty when none did.</summary>
    public required IReadOnlyList<FailedAttempt> FailedAttempts { get; init; }

    /// <summary>Why the job failed or was canceled; else null.</summary>
    public required string? Message { get; init; }

    /// <summary>The video; null when the request named none.</summary>
    public string? VideoUrl { get; init; }

    /// <summary>The language to translate to; null when the request named none, or several.</summary>
    public string? OutputLanguage { get; init; }

    /// <summary>What people call the job; null when the request gave it no title.</summary>
    public string? Title { get; init; }

    /// <summary>How soon the job is given a worker: the higher the sooner.</summary>
    public int Priority { get; init; }

    /// <summary>The place among the jobs that wait for a worker, 1 for the next one; null when it does not wait.</summary>
    public int? QueuePosition { get; init; }

    /// <summary>The job that this one is a part of; null when it is one by itself.</summary>
    public string? ParentId { get; init; }

    /// <summary>The jobs that this one is made of, one a language; null when it is not made of others.</summary>
    public IReadOnlyList<string>? Children { get; init; }

    /// <summary>The JSON object that the request brought to be kept; null for none.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>What changes whenever something happened to the job, and only then.</summary>
    [JsonIgnore]
    public string Version { get; init; } = "";

    /// <summary>How long to wait before asking again; zero once ended.</summary>
    [JsonIgnore]
    public TimeSpan Wait { get; init; }
}
