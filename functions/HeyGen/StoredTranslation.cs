using TranslationFunctions.Jobs;
using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>A job of this API at one moment.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Job">What it does.</param>
/// <param name="Details">What only this API knows of it.</param>
internal sealed record StoredTranslation(JobStatus Status, JobSpec Job, HeyGenDetails Details)
{
    // How long a video is nobody knows before it is downloaded, and nothing is downloaded here.
    private const double AssumedSeconds = 60;

    /// <summary>Its present title; null when it has none.</summary>
    public string? Title { get; init; } = Job.Title;

    /// <summary>How long the translated part is, in seconds.</summary>
    public double Duration => Math.Max(0, (Details.EndTime ?? Start + AssumedSeconds) - Start);

    /// <summary>Where the translated video is; null until there is one.</summary>
    public string? VideoUrl =>
        Status.State is not JobState.Completed ? null
        : Details.AssetId is { } asset ? $"https://example.com/assets/{Uri.EscapeDataString(asset)}.mp4"
        : Job.VideoUrl;

    /// <summary>Whether there are captions.</summary>
    public bool HasCaptions => Details.EnableCaption && Status.State is JobState.Completed;

    private double Start => Details.StartTime ?? 0;
}
