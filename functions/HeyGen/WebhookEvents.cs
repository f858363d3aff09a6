using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>Tells which events there are, and which were delivered: v3.</summary>
/// <param name="api">The key, and refusals.</param>
/// <param name="events">Finds delivered events.</param>
public sealed class WebhookEvents(HeyGenApi api, WebhookEventReader events)
{
    private const int DefaultLimit = 10;

    /// <summary>Lists the types of events that happen here.</summary>
    /// <param name="request">The request.</param>
    /// <returns>200 and the types; 401.</returns>
    [Function("HeyGenEventTypes")]
    [Operation("HeyGen: lists the events of webhooks.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> TypesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v3/webhooks/event-types")] HttpRequestData request
    ) =>
        api.AnswerAsync(
            request,
            () =>
                Task.FromResult(
                    request.Page(
                        new HeyGenPage<WebhookEventType>(WebhookEventTypes.Happening, HasMore: false, NextToken: null)
                    )
                )
        );

    /// <summary>Lists delivered events, the newest first.</summary>
    /// <param name="request">
    /// The request; its query may hold event_type, entity_id (a job or a batch), limit (1 to 100, 10) and token.
    /// </param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 and a page; 400, 401.</returns>
    [Function("HeyGenListEvents")]
    [Operation("HeyGen: lists what webhooks were told.")]
    [Answer(200, "As HeyGen answers; see docs/heygen.md.")]
    public Task<HttpResponseData> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v3/webhooks/events")] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        api.AnswerAsync(
            request,
            async () =>
            {
                Paging paging = Paging.Read(request.Query, DefaultLimit);
                string? type = request.Query["event_type"] is { Length: > 0 } given ? given : null;
                if (type is not null && !WebhookEventTypes.IsKnown(type))
                {
                    throw HeyGenException.Invalid(
                        "event_type",
                        "must be an event; GET /v3/webhooks/event-types lists them"
                    );
                }

                string? entity = request.Query["entity_id"] is { Length: > 0 } id ? id : null;
                return request.Page(await events.ListAsync(client, entity, type, paging, cancellation));
            }
        );
}
