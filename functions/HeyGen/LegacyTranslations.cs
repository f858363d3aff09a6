using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>Creates translations and shows them: v2.</summary>
/// <param name="api">The key, and refusals.</param>
/// <param name="starter">Starts jobs.</param>
/// <param name="reader">Finds jobs.</param>
/// <param name="addresses">Which addresses may be called.</param>
public sealed class LegacyTranslations(
    HeyGenApi api,
    TranslationStarter starter,
    TranslationReader reader,
    AddressPolicy addresses
)
{
    /// <summary>Creates a translation, or one a language.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and the id, or the ids when the languages came as a list; 400, 401, 413, 429.</returns>
    [Function("HeyGenV2Create")]
    [Operation("HeyGen: starts translations, as in v2.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v2/video_translate")] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                LegacyTranslationBody body = await HeyGenBody.ReadAsync(
                    request,
                    fields => LegacyTranslationBody.Read(fields, addresses),
                    cancellation
                );
                IReadOnlyList<string> ids = await starter.StartAsync(client, body.Order, key: null, cancellation);
                return body.IsList
                    ? request.Legacy(new LegacyTranslationIds(ids))
                    : request.Legacy(new LegacyTranslationId(ids[0]));
            }
        );

    /// <summary>Shows a translation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and the translation, with Retry-After until it has ended; 401, 404.</returns>
    [Function("HeyGenV2Get")]
    [Operation("HeyGen: tells about a translation, as in v2.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v2/video_translate/{id}")] HttpRequestData request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                StoredTranslation job = await reader.GetAsync(client, id, cancellation);
                return request.Legacy(LegacyTranslation.Of(job)).Hint(job.Status);
            }
        );
}

/// <summary>The answer to a created translation.</summary>
/// <param name="VideoTranslateId">The job's id.</param>
internal sealed record LegacyTranslationId(string VideoTranslateId);

/// <summary>The answer to created translations.</summary>
/// <param name="VideoTranslateIds">The jobs' ids, one a language.</param>
internal sealed record LegacyTranslationIds(IReadOnlyList<string> VideoTranslateIds);
