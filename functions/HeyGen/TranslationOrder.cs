using TranslationFunctions.Jobs;
using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>A valid request for one or more translations of a video.</summary>
/// <param name="VideoUrl">The video; null when it is an asset.</param>
/// <param name="Languages">The languages, at least one: one job each.</param>
/// <param name="Title">What people call the video; null when the caller gave it no title.</param>
/// <param name="Details">What else the caller said.</param>
internal sealed record TranslationOrder(
    string? VideoUrl,
    IReadOnlyList<string> Languages,
    string? Title,
    HeyGenDetails Details
)
{
    /// <summary>The most jobs that one call creates.</summary>
    public const int MaxJobs = 100;

    /// <summary>Makes the requests for the jobs, one a language.</summary>
    /// <param name="defaults">What the jobs do.</param>
    public IEnumerable<JobRequest> ToRequests(SimulationOptions defaults)
    {
        HeyGenDetails details = Details with { Siblings = Languages.Count };
        return Languages.Select(language => new JobRequest(
            new JobSpec(VideoUrl, language, defaults.Delay, defaults.Failure, details.ToMetadata())
            {
                Title = Title,
                Callback = WebhookRegistry.TargetOf(details.CallbackUrl),
            },
            Seed: null
        ));
    }
}
