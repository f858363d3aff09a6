using TranslationFunctions.Jobs;

namespace TranslationFunctions.HeyGen;

/// <summary>A translation as v2 shows it.</summary>
/// <param name="VideoTranslateId">The job's id.</param>
/// <param name="Title">The title; null when it has none.</param>
/// <param name="Status">pending, running, success or failed.</param>
/// <param name="Url">The translated video; null until there is one.</param>
/// <param name="Message">Why it failed; null when it did not.</param>
internal sealed record LegacyTranslation(
    string VideoTranslateId,
    string? Title,
    string Status,
    string? Url,
    string? Message
)
{
    /// <summary>Shows a job.</summary>
    public static LegacyTranslation Of(StoredTranslation job) =>
        new(
            job.Status.JobId,
            job.Title,
            TranslationStates.V2(job.Status.State),
            job.VideoUrl,
            job.Status.Result is JobResult.Error ? job.Status.Message : null
        );
}
