using System.Text.Json;
using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>What only this API knows of a job: kept in the job's metadata under <see cref="Key"/>.</summary>
public sealed record HeyGenDetails
{
    /// <summary>The metadata's field.</summary>
    public const string Key = "heygen";

    /// <summary>What the caller wants to see in the webhook; null for nothing.</summary>
    public string? CallbackId { get; init; }

    /// <summary>Where to tell the end; null for nowhere.</summary>
    public string? CallbackUrl { get; init; }

    /// <summary>The video as an uploaded asset; null when it is a URL.</summary>
    public string? AssetId { get; init; }

    /// <summary>The language spoken in the video; null when the caller did not say.</summary>
    public string? InputLanguage { get; init; }

    /// <summary>speed or precision. Nothing depends on it.</summary>
    public string Mode { get; init; } = "speed";

    /// <summary>Whether there are captions once the job has completed.</summary>
    public bool EnableCaption { get; init; }

    /// <summary>Whether the pictures stay as they are.</summary>
    public bool TranslateAudioOnly { get; init; }

    /// <summary>How many people speak; null when the caller did not say.</summary>
    public long? SpeakerNum { get; init; }

    /// <summary>Where the part to translate starts, in seconds; null for the beginning.</summary>
    public double? StartTime { get; init; }

    /// <summary>Where the part to translate ends, in seconds; null for the end.</summary>
    public double? EndTime { get; init; }

    /// <summary>How many jobs were created by the same call, one a language.</summary>
    public int Siblings { get; init; } = 1;

    /// <summary>Writes the details as metadata.</summary>
    /// <returns>A JSON object.</returns>
    public JsonElement ToMetadata() =>
        JsonSerializer.SerializeToElement(
            new Dictionary<string, HeyGenDetails>(StringComparer.Ordinal) { [Key] = this },
            HeyGenJson.Default.DictionaryStringHeyGenDetails
        );

    /// <summary>Reads the details of a job that was created through this API.</summary>
    /// <param name="job">The job.</param>
    /// <returns>The details.</returns>
    public static HeyGenDetails Of(JobSpec job) =>
        job.Metadata is { } metadata
        && metadata.TryGetProperty(Key, out JsonElement details)
        && details.Deserialize(HeyGenJson.Default.HeyGenDetails) is { } read
            ? read
            : new HeyGenDetails();
}
