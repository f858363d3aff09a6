using System.Text.Json;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Translation;

/// <summary>What a job is to do.</summary>
/// <param name="VideoUrl">The video, an http or https URL; null when the caller named none.</param>
/// <param name="OutputLanguage">The language to translate to; null when the caller named none.</param>
/// <param name="Delay">How long the translation takes.</param>
/// <param name="Failure">How likely it is to fail.</param>
/// <param name="Metadata">A JSON object that the caller wants kept with the job.</param>
public sealed record JobSpec(
    string? VideoUrl,
    string? OutputLanguage,
    DelayModel Delay,
    FailureModel Failure,
    JsonElement? Metadata
)
{
    /// <summary>The lowest priority.</summary>
    public const int MinPriority = -100;

    /// <summary>The highest priority.</summary>
    public const int MaxPriority = 100;

    /// <summary>What becomes of the job when an attempt fails; the default is that it stops.</summary>
    public OnError OnError { get; init; } = OnError.Stop;

    /// <summary>
    /// Which job is given the next free worker: the one with the highest priority. <see cref="MinPriority"/> to
    /// <see cref="MaxPriority"/>; the default value is 0.
    /// </summary>
    public int Priority { get; init; }

    /// <summary>What people call the job; null when the caller gave it no title.</summary>
    public string? Title { get; init; }

    /// <summary>Whom the job tells when it ends; null for nobody.</summary>
    public CallbackTarget? Callback { get; init; }
}
