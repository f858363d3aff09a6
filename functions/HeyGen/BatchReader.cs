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

        Dictionary<string, StoredTranslation> found = (await jobs.GroupAsync(client, group, cancellation)).ToDictionary(
            job => job.Status.JobId,
            StringComparer.Ordinal
        );
        string ends =
            batch.ReadCustomStatusAs<BatchProgress>()?.Ends ?? new string(BatchProgress.Open, plan.Items.Count);
        return new StoredBatch(
            id,
            plan,
            batch.CreatedAt,
            [
                .. ends.Select(
                    (end, i) =>
                    {
                        string jobId = TranslationIds.Job(group, i);
                        return BatchItem.Of(i, jobId, end, found.GetValueOrDefault(jobId));
                    }
                ),
            ]
        );
    }
}

/// <summary>A batch at one moment.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Plan">What it does.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="Items">Its items, in order.</param>
internal sealed record StoredBatch(string Id, BatchPlan Plan, DateTimeOffset CreatedAt, IReadOnlyList<BatchItem> Items)
{
    /// <summary>processing until all items have ended; then failed if all have failed, else completed.</summary>
    public string Status =>
        Items.Any(item => item.Status is TranslationStates.Queued or TranslationStates.Processing)
            ? TranslationStates.Processing
        : Items.All(item => item.Status is TranslationStates.Failed) ? TranslationStates.Failed
        : TranslationStates.Completed;
}
