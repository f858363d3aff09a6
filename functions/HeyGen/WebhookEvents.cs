using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>Tells which events there are: v3.</summary>
/// <param name="api">The key, and refusals.</param>
public sealed class WebhookEvents(HeyGenApi api)
{
    /// <summary>Lists the types of events that happen here.</summary>
    /// <param name="request">The request.</param>
    /// <returns>200 and the types; 401.</returns>
    [Function("HeyGenEventTypes")]
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
}
