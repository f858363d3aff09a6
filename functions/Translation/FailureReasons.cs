using TranslationFunctions.Simulation;

namespace TranslationFunctions.Translation;

/// <summary>Why translations of videos fail.</summary>
public static class FailureReasons
{
    /// <summary>All reasons. A seed picks by position: add at the end only.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "The speech track could not be transcribed.",
        "No speech was found in the video.",
        "The video could not be downloaded.",
        "The video's format is not supported.",
        "The speakers could not be told apart.",
        "The translated voice could not be synthesised.",
        "The lips could not be matched to the translated speech.",
        "The renderer ran out of memory.",
    ];

    /// <summary>Draws a reason.</summary>
    /// <param name="seed">The job's seed.</param>
    /// <param name="attempt">The job's attempt, from 1.</param>
    /// <returns>One of <see cref="All"/>, each as likely as any other.</returns>
    public static string Next(long seed, int attempt) =>
        All[(int)(Draw.Uniform(seed, attempt, DrawPurpose.Reason) * All.Count)];
}
