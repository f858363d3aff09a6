using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>A job that was accepted. Keep its id: nothing else is needed to wait for it, from any process.</summary>
public sealed record CreatedJob
{
    /// <summary>The job's id.</summary>
    [JsonPropertyName("job_id")]
    public required string JobId { get; init; }

    /// <summary>Where its status is.</summary>
    [JsonPropertyName("status_url")]
    public string? StatusUrl { get; init; }

    /// <summary>When the service expects a first status call to be worth making, counted from its answer.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The Durable Functions instance id.</summary>
    [JsonPropertyName("id")]
    public string? InstanceId { get; init; }

    /// <summary>Durable management: the instance's status.</summary>
    [JsonPropertyName("statusQueryGetUri")]
    public string? StatusQueryGetUri { get; init; }

    /// <summary>Durable management: raises an event.</summary>
    [JsonPropertyName("sendEventPostUri")]
    public string? SendEventPostUri { get; init; }

    /// <summary>Durable management: ends the instance.</summary>
    [JsonPropertyName("terminatePostUri")]
    public string? TerminatePostUri { get; init; }

    /// <summary>Durable management: deletes the instance's history.</summary>
    [JsonPropertyName("purgeHistoryDeleteUri")]
    public string? PurgeHistoryDeleteUri { get; init; }

    /// <summary>Durable management: starts the instance again.</summary>
    [JsonPropertyName("restartPostUri")]
    public string? RestartPostUri { get; init; }

    /// <summary>Durable management: pauses the instance.</summary>
    [JsonPropertyName("suspendPostUri")]
    public string? SuspendPostUri { get; init; }

    /// <summary>Durable management: continues the instance.</summary>
    [JsonPropertyName("resumePostUri")]
    public string? ResumePostUri { get; init; }
}
