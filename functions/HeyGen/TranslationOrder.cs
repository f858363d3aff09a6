using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>A valid request for one or more translations of a video.</summary>
/// <param name="VideoUrl">The video; null when it is an asset.</param>
/// <param name="Languages">The languages, at least one: one job each.</param>
/// <param name="Details">What else the caller said.</param>
internal sealed record TranslationOrder(string? VideoUrl, IReadOnlyList<string> Languages, HeyGenDetails Details)
{
    /// <summary>The most jobs that one call creates.</summary>
    public const int MaxJobs = 100;

    /// <summary>Makes the jobs' inputs, one a language.</summary>
    public IEnumerable<TranslationInput> ToInputs(SimulationOptions simulation, ISeedSource seeds)
    {
        HeyGenDetails details = Details with { Siblings = Languages.Count };
        return Languages.Select(language => new TranslationInput(
            new JobSpec(VideoUrl, language, simulation.Delay, simulation.Failure, details.ToMetadata()),
            seeds.Next()
        ));
    }
}
