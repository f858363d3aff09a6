using Microsoft.DurableTask.Client;

namespace TranslationFunctions.HeyGen;

/// <summary>Finds batches and tells their statuses.</summary>
/// <param name="jobs">Finds the batches' jobs.</param>
public sealed class BatchReader(TranslationReader jobs)
{
    /// <summary>Finds a batch; null when there is none.</summary>
    internal async Task<StoredBatch?> FindAsync(DurableTaskClient client, string id, CancellationToken cancellation)
    {
        if (
            TranslationIds.GroupOf(id) is not { } group
            || await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellation) is not { } batch
            || batch.ReadInputAs<BatchPlan>() is not { } plan
        )
        {
            return null;
        }

        string[] ids = [.. plan.Items.Select((_, i) => TranslationIds.Job(group, i))];
        IReadOnlyDictionary<string, StoredTranslation> found = await jobs.FindAsync(client, ids, cancellation);
        string? ends = batch.ReadCustomStatusAs<BatchProgress>()?.Ends;
        return new StoredBatch(
            id,
            plan,
            batch.CreatedAt,
            batch.LastUpdatedAt,
            [
                .. ids.Select(
                    (jobId, i) => BatchItem.Of(i, jobId, ends?[i] ?? BatchProgress.Open, found.GetValueOrDefault(jobId))
                ),
            ]
        );
    }
}

/// <summary>A batch at one moment.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Plan">What it does.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When something last happened to it.</param>
/// <param name="Items">Its items, in order.</param>
internal sealed record StoredBatch(
    string Id,
    BatchPlan Plan,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<BatchItem> Items
)
{
    /// <summary>How many items have each status; a status that none has is left out.</summary>
    public IReadOnlyDictionary<string, int> CountsByStatus =>
        Items.CountBy(item => item.Status).ToDictionary(StringComparer.Ordinal);

    /// <summary>processing until all items have ended; then failed if all have failed, else completed.</summary>
    public string Status =>
        Items.Any(item => item.Status is TranslationStates.Queued or TranslationStates.Processing)
            ? TranslationStates.Processing
        : Items.All(item => item.Status is TranslationStates.Failed) ? TranslationStates.Failed
        : TranslationStates.Completed;
}
