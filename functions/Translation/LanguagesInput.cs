using System.Globalization;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Translation;

/// <summary>The input of <see cref="TranslateLanguages"/>: one video in several languages, each a job of its own.</summary>
/// <param name="Job">The job, as for one language.</param>
/// <param name="Languages">The languages.</param>
public sealed record LanguagesInput(TranslationInput Job, IReadOnlyList<string> Languages)
{
    /// <summary>The most languages a video can be translated into at once.</summary>
    public const int MaxLanguages = 100;

    /// <summary>The jobs, one a language; each has a seed that follows from the parent's, which alone tells of its end.</summary>
    /// <param name="parentId">The parent's id.</param>
    /// <returns>Ids and inputs, in the order of the languages.</returns>
    public IEnumerable<(string Id, TranslationInput Input)> Children(string parentId) =>
        Languages.Select(
            (language, index) =>
                (
                    string.Create(CultureInfo.InvariantCulture, $"{parentId}-{index + 1}"),
                    Job with
                    {
                        Job = Job.Job with { OutputLanguage = language, Callback = null },
                        Seed = Draw.ChildSeed(Job.Seed, index + 1),
                        ParentId = parentId,
                    }
                )
        );

    /// <summary>The parent's id that a job's id would have if the job were one of several.</summary>
    /// <param name="jobId">Any job's id.</param>
    /// <returns>The id; null when the job cannot be one.</returns>
    public static string? ParentOf(string jobId) =>
        jobId.LastIndexOf('-') is > 0 and int dash
        && int.TryParse(jobId.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number is >= 1 and <= MaxLanguages
            ? jobId[..dash]
            : null;
}
