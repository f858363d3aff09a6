using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Callbacks;

namespace TranslationFunctions.HeyGen;

/// <summary>Lists the events that webhooks were told: the deliveries themselves are the log.</summary>
/// <param name="payloads">Makes what they were told.</param>
public sealed class WebhookEventReader(WebhookPayloads payloads)
{
    /// <summary>Lists delivered events, the newest first.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="entityId">The job or batch that they are about; null for any.</param>
    /// <param name="eventType">Their type; null for any.</param>
    /// <param name="paging">Which page; it may hold fewer than asked for, and none only when it is the last.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="HeyGenException">The token is no other page's.</exception>
    internal async Task<HeyGenPage<WebhookPayload>> ListAsync(
        DurableTaskClient client,
        string? entityId,
        string? eventType,
        Paging paging,
        CancellationToken cancellation
    )
    {
        OrchestrationQuery query = new(
            Statuses: [OrchestrationRuntimeStatus.Completed],
            InstanceIdPrefix: entityId is null
                ? TranslationIds.DeliveriesPrefix
                : CallbackOutbox.DeliveryPrefix(entityId),
            PageSize: paging.Limit,
            FetchInputsAndOutputs: true,
            ContinuationToken: paging.Token
        );
        for (string? token = paging.Token; ; )
        {
            Page<OrchestrationMetadata> page = await (paging with { Token = token }).StoredAsync(
                client.GetAllInstancesAsync(query),
                cancellation
            );
            WebhookPayload[] events =
            [
                .. (await Task.WhenAll(page.Values.Select(delivery => ReadAsync(client, delivery, cancellation))))
                    .OfType<WebhookPayload>()
                    .Where(told => eventType is null || told.EventType == eventType),
            ];
            token = page.ContinuationToken;
            if (events.Length > 0 || token is null)
            {
                return new HeyGenPage<WebhookPayload>(events, token is not null, token);
            }
        }
    }

    // A delivery without a result found nobody who wanted to hear of it.
    private async Task<WebhookPayload?> ReadAsync(
        DurableTaskClient client,
        OrchestrationMetadata delivery,
        CancellationToken cancellation
    ) =>
        delivery.ReadOutputAs<int?>() is not null
        && delivery.ReadInputAs<CallbackDelivery>() is { Order.Target.Format: HeyGenCallback.FormatName } told
            ? await payloads.FindAsync(client, told.Order, cancellation)
            : null;
}
