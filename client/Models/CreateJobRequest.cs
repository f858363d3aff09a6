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

    /// <summary>Anything the caller wants kept with the job.</summary>
    [JsonPropertyName("metadata")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? Metadata { get; init; }
}
