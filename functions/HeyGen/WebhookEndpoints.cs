using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>Registers webhooks, lists, changes and forgets them: v3.</summary>
/// <param name="api">The key, and refusals.</param>
/// <param name="ids">Ids and secrets.</param>
/// <param name="addresses">Which addresses may be called.</param>
/// <param name="time">The clock.</param>
public sealed class WebhookEndpoints(HeyGenApi api, TranslationIds ids, AddressPolicy addresses, TimeProvider time)
{
    private const string Route = "v3/webhooks/endpoints";
    private const string OneRoute = Route + "/{id}";
    private const string IdPrefix = "ep-";
    private const string SecretPrefix = "whsec_";
    private const int DefaultLimit = 10;

    /// <summary>Registers a webhook. Its secret is in this answer and in no other.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and the endpoint with its secret; 400, 401, 413.</returns>
    [Function("HeyGenAddWebhook")]
    [Operation("HeyGen: adds a webhook.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                WebhookBody body = await HeyGenBody.ReadAsync(
                    request,
                    fields => WebhookBody.ReadNew(fields, addresses),
                    cancellation
                );
                WebhookEndpoint endpoint = new(
                    ids.New(IdPrefix),
                    body.Url!,
                    body.Events,
                    time.GetUtcNow(),
                    ids.New(SecretPrefix)
                );
                return await client.CallEntityAsync<bool>(
                    WebhookRegistry.Id,
                    nameof(WebhookRegistry.Add),
                    endpoint,
                    cancellation
                )
                    ? request.Data(endpoint)
                    : throw new HeyGenException(
                        HttpStatusCode.BadRequest,
                        new HeyGenError(
                            "resource_limit_exceeded",
                            $"{WebhookRegistry.MaxEndpoints} webhooks are registered: delete one first."
                        )
                    );
            }
        );

    /// <summary>Lists the webhooks, the oldest first, without their secrets.</summary>
    /// <param name="request">The request; its query may hold limit (1 to 100, 10) and token.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and a page; 400, 401.</returns>
    [Function("HeyGenListWebhooks")]
    [Operation("HeyGen: lists webhooks.")]
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
                IReadOnlyList<WebhookEndpoint> all = await WebhookRegistry.ListAsync(client, cancellation);
                return request.Page(paging.Of([.. all.Select(endpoint => endpoint with { Secret = null })]));
            }
        );

    /// <summary>Changes a webhook's URL or its events.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The endpoint's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and the endpoint without its secret; 400, 401, 404, 413.</returns>
    [Function("HeyGenChangeWebhook")]
    [Operation("HeyGen: changes a webhook.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = OneRoute)] HttpRequestData request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                WebhookBody body = await HeyGenBody.ReadAsync(
                    request,
                    fields => WebhookBody.Read(fields, addresses),
                    cancellation
                );
                WebhookChange change = new(id, body.Url, body.Events);
                return request.Data(await ChangeAsync(client, change, cancellation) with { Secret = null });
            }
        );

    /// <summary>Gives a webhook a new secret; the old one is void at once.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The endpoint's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200, the id and the new secret; 401, 404.</returns>
    [Function("HeyGenRotateWebhook")]
    [Operation("HeyGen: gives a webhook another secret.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> RotateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = OneRoute + "/rotate-secret")]
            HttpRequestData request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                WebhookChange change = new(id, Secret: ids.New(SecretPrefix));
                WebhookEndpoint endpoint = await ChangeAsync(client, change, cancellation);
                return request.Data(new RotatedSecret(endpoint.EndpointId, change.Secret!));
            }
        );

    /// <summary>Forgets a webhook.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The endpoint's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and an empty object; 401, 404.</returns>
    [Function("HeyGenDeleteWebhook")]
    [Operation("HeyGen: removes a webhook.")]
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
                await client.CallEntityAsync<bool>(WebhookRegistry.Id, nameof(WebhookRegistry.Remove), id, cancellation)
                    ? request.Data(new EmptyObject())
                    : throw NotFound(id)
        );

    private static async Task<WebhookEndpoint> ChangeAsync(
        DurableTaskClient client,
        WebhookChange change,
        CancellationToken cancellation
    ) =>
        await client.CallEntityAsync<WebhookEndpoint>(
            WebhookRegistry.Id,
            nameof(WebhookRegistry.Change),
            change,
            cancellation
        ) ?? throw NotFound(change.EndpointId);

    private static HeyGenException NotFound(string id) => HeyGenException.NotFound("webhook endpoint", id);
}

/// <summary>The answer to a rotation.</summary>
/// <param name="EndpointId">The endpoint.</param>
/// <param name="Secret">Its new secret.</param>
internal sealed record RotatedSecret(string EndpointId, string Secret);

/// <summary>An empty object.</summary>
internal sealed record EmptyObject;
