using System.Text.Json.Serialization;

namespace TranslationFunctions.HeyGen;

/// <summary>One entry of the answer to many ids at once.</summary>
internal sealed record TranslationStatus
{
    /// <summary>The job; null for a batch's item whose job is not created yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VideoId { get; init; }

    /// <summary>The batch that was asked for; null when the job itself was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BatchId { get; init; }

    /// <summary>The item's place in the batch; null when the job itself was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ItemIndex { get; init; }

    /// <summary>queued, processing, completed, failed or not_found.</summary>
    public required string Status { get; init; }

    /// <summary>Why it failed; null when it did not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ItemError? Error { get; init; }

    /// <summary>Shows a job, or that there is none.</summary>
    public static TranslationStatus Of(string id, StoredTranslation? job)
    {
        string status = job is null ? TranslationStates.NotFound : TranslationStates.OfItem(job.Status.State);
        return new TranslationStatus
        {
            VideoId = id,
            Status = status,
            Error = ItemError.Of(status, job),
        };
    }

    /// <summary>Shows a batch's items, or that there is no such batch.</summary>
    public static IEnumerable<TranslationStatus> Of(string id, StoredBatch? batch) =>
        batch?.Items.Select(item => new TranslationStatus
        {
            VideoId = item.VideoId,
            BatchId = id,
            ItemIndex = item.ItemIndex,
            Status = item.Status,
            Error = item.Error,
        }) ?? [new TranslationStatus { BatchId = id, Status = TranslationStates.NotFound }];
}
