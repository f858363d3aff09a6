using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>Creates batches, shows them, and tells the statuses of many jobs at once: v3.</summary>
/// <param name="api">The key, and refusals.</param>
/// <param name="starter">Starts batches.</param>
/// <param name="batches">Finds batches.</param>
/// <param name="jobs">Finds jobs.</param>
/// <param name="addresses">Which addresses may be called.</param>
public sealed class TranslationBatches(
    HeyGenApi api,
    BatchStarter starter,
    BatchReader batches,
    TranslationReader jobs,
    AddressPolicy addresses
)
{
    /// <summary>Creates a batch.</summary>
    /// <param name="request">The request; a header <c>Idempotency-Key</c> makes it safe to repeat.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>202 and the batch's id; 400, 401, 413, 429.</returns>
    [Function("HeyGenCreateBatch")]
    [Operation("HeyGen: starts many translations.")]
    [Answer(202, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v3/video-translations/batches")]
            HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                BatchOrder order = await HeyGenBody.ReadAsync(
                    request,
                    fields => BatchOrder.Read(fields, addresses),
                    cancellation,
                    BatchOrder.MaxBytes
                );
                BatchPlan plan = await starter.StartAsync(client, order, request.IdempotencyKey(), cancellation);
                return request.Data(
                    HttpStatusCode.Accepted,
                    new BatchAccepted(
                        TranslationIds.Batch(plan.Group),
                        plan.Title,
                        TranslationStates.Processing,
                        plan.Items.Count
                    )
                );
            }
        );

    /// <summary>Shows a batch.</summary>
    /// <param name="request">The request; its query may hold limit (1 to 100, 100) and token.</param>
    /// <param name="batchId">The batch's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and the batch; 400, 401, 404.</returns>
    [Function("HeyGenGetBatch")]
    [Operation("HeyGen: tells about a batch.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v3/video-translations/batches/{batchId}")]
            HttpRequestData request,
        string batchId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                Paging paging = Paging.Read(request.Query, Paging.MaxLimit);
                StoredBatch batch =
                    await batches.FindAsync(client, batchId, cancellation)
                    ?? throw HeyGenException.NotFound("batch", batchId);
                return request.Data(BatchStatus.Of(batch, paging));
            }
        );

    /// <summary>Tells the statuses of jobs, and of all the jobs of batches.</summary>
    /// <param name="request">
    /// The request; its query holds video_translation_ids and batch_ids, parted by commas, together 1 to 100, and may
    /// hold limit (1 to 100, 100) and token.
    /// </param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and a page of statuses, in the order of the ids; 400, 401.</returns>
    [Function("HeyGenStatuses")]
    [Operation("HeyGen: tells the statuses of many.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> StatusesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v3/video-translations/statuses")]
            HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                Paging paging = Paging.Read(request.Query, Paging.MaxLimit);
                string[] ids = Ids(request.Query["video_translation_ids"]);
                string[] batchIds = Ids(request.Query["batch_ids"]);
                if (ids.Length + batchIds.Length is < 1 or > Paging.MaxLimit)
                {
                    throw HeyGenException.Invalid(
                        "video_translation_ids",
                        $"and batch_ids must hold 1 to {Paging.MaxLimit} ids together, parted by commas"
                    );
                }

                IReadOnlyDictionary<string, StoredTranslation> found = await jobs.FindAsync(client, ids, cancellation);
                List<TranslationStatus> all =
                [
                    .. ids.Select(id => TranslationStatus.Of(id, found.GetValueOrDefault(id))),
                ];

                foreach (string id in batchIds)
                {
                    all.AddRange(TranslationStatus.Of(id, await batches.FindAsync(client, id, cancellation)));
                }

                return request.Page(paging.Of(all));
            }
        );

    private static string[] Ids(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
