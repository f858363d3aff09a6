using System.Text.Json.Serialization;

namespace TranslationFunctions.HeyGen;

/// <summary>An item of a batch.</summary>
/// <param name="ItemIndex">Its place, from 0.</param>
/// <param name="VideoId">Its job; null until that is created.</param>
/// <param name="Status">queued, processing, completed or failed.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
internal sealed record BatchItem(
    int ItemIndex,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? VideoId,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ItemError? Error
)
{
    /// <summary>Shows an item.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="jobId">Its job's id.</param>
    /// <param name="end">How the job ended, as the batch knows it: it may be gone by now.</param>
    /// <param name="job">The job; null before it is created and after it is deleted.</param>
    public static BatchItem Of(int index, string jobId, char end, StoredTranslation? job)
    {
        string status = end switch
        {
            BatchProgress.Completed => TranslationStates.Completed,
            BatchProgress.Failed => TranslationStates.Failed,
            _ => job is null ? TranslationStates.Queued : TranslationStates.OfItem(job.Status.State),
        };
        return new BatchItem(
            index,
            job is null && end == BatchProgress.Open ? null : jobId,
            status,
            ItemError.Of(status, job)
        );
    }
}

/// <summary>Why an item failed.</summary>
/// <param name="Code">What programs tell it by.</param>
/// <param name="Message">Why.</param>
internal sealed record ItemError(string Code, string Message)
{
    /// <summary>Returns a failed item's error, and null of any other.</summary>
    public static ItemError? Of(string status, StoredTranslation? job) =>
        status == TranslationStates.Failed
            ? new ItemError(
                "video_translation_failed",
                job?.Status.Message ?? "The translation failed and was deleted."
            )
            : null;
}
