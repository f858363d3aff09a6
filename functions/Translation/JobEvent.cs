using System.Text.Json.Serialization;

namespace TranslationFunctions.Translation;

/// <summary>Something that happened to a job.</summary>
/// <param name="At">When.</param>
/// <param name="Event">What: one of <see cref="JobEventNames"/>.</param>
public sealed record JobEvent(
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("event")] string Event
)
{
    /// <summary>The attempt, from 1, that started or failed; null for other events.</summary>
    [JsonPropertyName("attempt"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Attempt { get; init; }

    /// <summary>Why; null when there is nothing to say.</summary>
    [JsonPropertyName("message"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }
}

/// <summary>The names of the events of a job's life.</summary>
public static class JobEventNames
{
    /// <summary>The job was accepted.</summary>
    public const string Created = "created";

    /// <summary>It waits for a worker.</summary>
    public const string Queued = "queued";

    /// <summary>An attempt started, or went on with a new worker.</summary>
    public const string Started = "started";

    /// <summary>It was told to stand still.</summary>
    public const string Paused = "paused";

    /// <summary>It was told to go on.</summary>
    public const string Resumed = "resumed";

    /// <summary>An attempt failed, and another follows.</summary>
    public const string AttemptFailed = "attempt_failed";

    /// <summary>It ended well.</summary>
    public const string Completed = "completed";

    /// <summary>It ended with a failure.</summary>
    public const string Failed = "failed";

    /// <summary>Somebody canceled it.</summary>
    public const string Canceled = "canceled";
}
