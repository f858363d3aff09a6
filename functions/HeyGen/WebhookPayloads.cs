using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.HeyGen;

/// <summary>Makes what webhooks are told, from what has ended.</summary>
/// <param name="jobs">Finds jobs.</param>
/// <param name="batches">Finds batches.</param>
public sealed class WebhookPayloads(TranslationReader jobs, BatchReader batches)
{
    /// <summary>Makes what a webhook is told.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="order">What has ended, and who is told.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The payload; null when what has ended is gone.</returns>
    internal async Task<WebhookPayload?> FindAsync(
        DurableTaskClient client,
        CallbackOrder order,
        CancellationToken cancellation
    )
    {
        string eventId = CallbackOutbox.DeliveryId(order);
        if (TranslationIds.GroupOf(order.JobId) is not null)
        {
            return await batches.FindAsync(client, order.JobId, cancellation) is { } batch ? Of(eventId, batch) : null;
        }

        var found = await jobs.FindAsync(client, [order.JobId], cancellation);
        return found.GetValueOrDefault(order.JobId) is { } job ? Of(eventId, job) : null;
    }

    private static WebhookPayload Of(string eventId, StoredTranslation job)
    {
        var (id, callbackId, language) = (job.Status.JobId, job.Details.CallbackId, job.Job.OutputLanguage);
        DateTimeOffset at = job.Status.CompletedAt ?? job.Status.CreatedAt;
        return job.Status.State is JobState.Completed
            ? new WebhookPayload(
                eventId,
                WebhookEventTypes.Success,
                Json(new TranslatedData(id, job.VideoUrl, callbackId, language)),
                at
            )
            : new WebhookPayload(
                eventId,
                WebhookEventTypes.Fail,
                Json(new NotTranslatedData(id, job.Status.Message, callbackId, language)),
                at
            );
    }

    private static WebhookPayload Of(string eventId, StoredBatch batch) =>
        new(
            eventId,
            WebhookEventTypes.BatchFinished,
            Json(
                new BatchFinishedData(batch.Id, batch.Plan.Title, batch.Status, batch.Items.Count, batch.CountsByStatus)
            ),
            batch.UpdatedAt
        );

    private static JsonElement Json<T>(T data) =>
        JsonSerializer.SerializeToElement(data, (JsonTypeInfo<T>)HeyGenJson.Default.GetTypeInfo(typeof(T))!);
}
