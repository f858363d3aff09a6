using TranslationFunctions.Jobs;

namespace TranslationFunctions.HeyGen;

/// <summary>A translation as v3 shows it.</summary>
internal sealed record VideoTranslation
{
    /// <summary>The job's id.</summary>
    public required string Id { get; init; }

    /// <summary>pending, running, completed or failed.</summary>
    public required string Status { get; init; }

    /// <summary>The title; null when it has none.</summary>
    public required string? Title { get; init; }

    /// <summary>The language spoken in the video; null when the caller did not say: nothing is detected.</summary>
    public required string? InputLanguage { get; init; }

    /// <summary>The language translated to.</summary>
    public required string? OutputLanguage { get; init; }

    /// <summary>How long the video is, in seconds.</summary>
    public required double Duration { get; init; }

    /// <summary>When it was created, in seconds since 1970.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>The translated video; null until completed.</summary>
    public required string? VideoUrl { get; init; }

    /// <summary>The translated speech; null until completed.</summary>
    public required string? AudioUrl { get; init; }

    /// <summary>The captions as SubRip; null until completed, and when none were asked for.</summary>
    public required string? SrtCaptionUrl { get; init; }

    /// <summary>The captions as WebVTT; null until completed, and when none were asked for.</summary>
    public required string? VttCaptionUrl { get; init; }

    /// <summary>Why it failed; null when it did not.</summary>
    public required string? FailureMessage { get; init; }

    /// <summary>What the caller wants to see in the webhook; null for nothing.</summary>
    public required string? CallbackId { get; init; }

    /// <summary>Whether the pictures stay as they are.</summary>
    public required bool TranslateAudioOnly { get; init; }

    /// <summary>Shows a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="server">This server, for the URLs that lead here.</param>
    public static VideoTranslation Of(StoredTranslation job, Uri server) =>
        new()
        {
            Id = job.Status.JobId,
            Status = TranslationStates.V3(job.Status.State),
            Title = job.Title,
            InputLanguage = job.Details.InputLanguage,
            OutputLanguage = job.Job.OutputLanguage,
            Duration = job.Duration,
            CreatedAt = job.Status.CreatedAt.ToUnixTimeSeconds(),
            VideoUrl = job.VideoUrl,
            AudioUrl = job.VideoUrl,
            SrtCaptionUrl = Caption(job, server, "srt"),
            VttCaptionUrl = Caption(job, server, "vtt"),
            FailureMessage = job.Status.Result is JobResult.Error ? job.Status.Message : null,
            CallbackId = job.Details.CallbackId,
            TranslateAudioOnly = job.Details.TranslateAudioOnly,
        };

    private static string? Caption(StoredTranslation job, Uri server, string format) =>
        job.HasCaptions
            ? new Uri(server, $"/v3/video-translations/{job.Status.JobId}/caption?format={format}").ToString()
            : null;
}
