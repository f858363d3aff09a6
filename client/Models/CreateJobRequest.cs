using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>What to translate and how the simulated job shall behave. What is left null, the service decides.</summary>
public sealed record CreateJobRequest
{
    /// <summary>Where the video is.</summary>
    [JsonPropertyName("video_url")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VideoUrl { get; init; }

    /// <summary>The language to translate into.</summary>
    [JsonPropertyName("output_language")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OutputLanguage { get; init; }

    /// <summary>The languages to translate into, one child job each under one parent; instead of <see cref="OutputLanguage" />.</summary>
    [JsonPropertyName("languages")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>A name for people.</summary>
    [JsonPropertyName("title")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Title { get; init; }

    /// <summary>How long the job takes.</summary>
    [JsonPropertyName("delay")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DelayModel? Delay { get; init; }

    /// <summary>How likely the job fails.</summary>
    [JsonPropertyName("failure")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FailureModel? Failure { get; init; }

    /// <summary>Fixes the job's random draws: the same seed and models give the same delay and outcome.</summary>
    [JsonPropertyName("seed")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Seed { get; init; }

    /// <summary>What becomes of the job when an attempt fails.</summary>
    [JsonPropertyName("on_error")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OnError? OnError { get; init; }

    /// <summary>How urgent the job is while it is queued, from -100 to 100, the higher the sooner.</summary>
    [JsonPropertyName("priority")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Priority { get; init; }

    /// <summary>Where the service reports the job's end.</summary>
    [JsonPropertyName("callback_url")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CallbackUrl { get; init; }

    /// <summary>Anything the caller wants kept with the job.</summary>
    [JsonPropertyName("metadata")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? Metadata { get; init; }

    /// <summary>
    /// Makes this creation the same as any other with the same key and content, from whatever process. Sent as the
    /// header Idempotency-Key; null for a key of the client's own, which makes its retries safe.
    /// </summary>
    [JsonIgnore]
    public string? IdempotencyKey { get; init; }
}
