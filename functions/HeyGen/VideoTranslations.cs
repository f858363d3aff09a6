using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>Creates translations, shows and lists them, changes their titles and deletes them: v3.</summary>
/// <param name="api">The key, and refusals.</param>
/// <param name="starter">Starts jobs.</param>
/// <param name="reader">Finds jobs.</param>
/// <param name="remover">Deletes jobs.</param>
/// <param name="addresses">Which addresses may be called.</param>
public sealed class VideoTranslations(
    HeyGenApi api,
    TranslationStarter starter,
    TranslationReader reader,
    TranslationRemover remover,
    AddressPolicy addresses
)
{
    private const string Route = "v3/video-translations";
    private const string OneRoute = Route + "/{id}";
    private const int DefaultLimit = 10;

    /// <summary>Creates one translation a language.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and the ids; 400, 401, 413, 429.</returns>
    [Function("HeyGenCreate")]
    [Operation("HeyGen: starts translations.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                TranslationOrder order = await HeyGenBody.ReadAsync(
                    request,
                    fields => VideoTranslationBody.Read(fields, addresses),
                    cancellation
                );
                return request.Data(
                    new VideoTranslationIds(
                        await starter.StartAsync(client, order, request.IdempotencyKey(), cancellation)
                    )
                );
            }
        );

    /// <summary>Lists translations, the newest first.</summary>
    /// <param name="request">The request; its query may hold limit (1 to 100, 10) and token.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and a page; 400, 401.</returns>
    [Function("HeyGenList")]
    [Operation("HeyGen: lists translations.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                Paging paging = Paging.Read(request.Query, DefaultLimit);
                HeyGenPage<StoredTranslation> page = await reader.ListAsync(client, paging, cancellation);
                return request.Page(
                    new HeyGenPage<VideoTranslation>(
                        [.. page.Data.Select(job => VideoTranslation.Of(job, request.Url))],
                        page.HasMore,
                        page.NextToken
                    )
                );
            }
        );

    /// <summary>Shows a translation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and the translation, with Retry-After until it has ended; 401, 404.</returns>
    [Function("HeyGenGet")]
    [Operation("HeyGen: tells about a translation.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = OneRoute)] HttpRequestData request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                StoredTranslation job = await reader.GetAsync(client, id, cancellation);
                return request.Data(VideoTranslation.Of(job, request.Url)).Hint(job.Status);
            }
        );

    /// <summary>Changes a translation's title.</summary>
    /// <param name="request">The request; its body is <c>{"title": …}</c>.</param>
    /// <param name="id">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and the translation; 400, 401, 404.</returns>
    [Function("HeyGenRename")]
    [Operation("HeyGen: changes a title.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> RenameAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = OneRoute)] HttpRequestData request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                string title = await HeyGenBody.ReadAsync(request, VideoTranslationBody.ReadTitle, cancellation);
                await TranslationReader.GetJobAsync(client, id, cancellation);
                await client.CallEntityAsync<object>(
                    VideoTitle.IdOf(id),
                    nameof(VideoTitle.Change),
                    title,
                    cancellation
                );
                StoredTranslation job = await reader.GetAsync(client, id, cancellation);
                return request.Data(VideoTranslation.Of(job, request.Url));
            }
        );

    /// <summary>Deletes a translation; one that is under way is canceled first.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and the id; 401, 404, 409.</returns>
    [Function("HeyGenDelete")]
    [Operation("HeyGen: removes a translation.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = OneRoute)] HttpRequestData request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                await remover.RemoveAsync(client, id, cancellation);
                return request.Data(new DeletedTranslation(id));
            }
        );
}

/// <summary>The answer to created translations.</summary>
/// <param name="Ids">The jobs' ids, one a language.</param>
internal sealed record VideoTranslationIds(
    [property: System.Text.Json.Serialization.JsonPropertyName("video_translation_ids")] IReadOnlyList<string> Ids
);

/// <summary>The answer to a deletion.</summary>
/// <param name="Id">The job's id.</param>
internal sealed record DeletedTranslation(string Id);
