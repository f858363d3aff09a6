using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.Callbacks;

namespace TranslationFunctions.HeyGen;

/// <summary>The entity that keeps the registered webhooks, and has them told of what has ended.</summary>
public sealed class WebhookRegistry : TaskEntity<IReadOnlyList<WebhookEndpoint>>
{
    /// <summary>The most endpoints that may be registered.</summary>
    public const int MaxEndpoints = 100;

    /// <summary>The one such entity.</summary>
    public static readonly EntityInstanceId Id = CallbackOutbox.IdOf(nameof(WebhookRegistry));

    /// <summary>Returns what a job or a batch of this API tells when it ends.</summary>
    /// <param name="url">Whom it tells beside the registered webhooks; null for nobody.</param>
    /// <returns>The target.</returns>
    public static CallbackTarget TargetOf(string? url) =>
        new(url ?? "", HeyGenCallback.FormatName) { HandedTo = nameof(WebhookRegistry) };

    /// <summary>Registers an endpoint, unless there are too many.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>Whether it is registered.</returns>
    public bool Add(WebhookEndpoint endpoint)
    {
        if (State.Count == MaxEndpoints)
        {
            return false;
        }

        State = [.. State, endpoint];
        return true;
    }

    /// <summary>Changes an endpoint's URL, its events or its secret.</summary>
    /// <param name="change">What to change.</param>
    /// <returns>The endpoint as it is now; null when there is none.</returns>
    public WebhookEndpoint? Change(WebhookChange change)
    {
        State =
        [
            .. State.Select(endpoint => endpoint.EndpointId == change.EndpointId ? change.Apply(endpoint) : endpoint),
        ];
        return State.FirstOrDefault(endpoint => endpoint.EndpointId == change.EndpointId);
    }

    /// <summary>Forgets an endpoint.</summary>
    /// <param name="endpointId">The endpoint's id.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string endpointId)
    {
        int before = State.Count;
        State = [.. State.Where(endpoint => endpoint.EndpointId != endpointId)];
        return State.Count < before;
    }

    /// <summary>Has everybody told: the URL that the order names, and the registered webhooks.</summary>
    /// <param name="order">What has ended, and the URL.</param>
    /// <remarks>Whether a webhook wants to hear of it is decided when the callback is written.</remarks>
    public void Send(CallbackOrder order)
    {
        IEnumerable<string> urls = State.Select(endpoint => endpoint.Url).Prepend(order.Target.Url);
        foreach (string url in urls.Where(url => url.Length > 0).Distinct(StringComparer.Ordinal))
        {
            CallbackTarget target = new(url, order.Target.Format);
            Context.SignalEntity(CallbackOutbox.Id, CallbackOutbox.Send, order with { Target = target });
        }
    }

    /// <summary>The entity's function.</summary>
    /// <param name="dispatcher">Runs the operation.</param>
    [Function(nameof(WebhookRegistry))]
    public static Task DispatchAsync([EntityTrigger] TaskEntityDispatcher dispatcher) =>
        dispatcher.DispatchAsync<WebhookRegistry>();

    /// <summary>Lists the endpoints, the oldest first.</summary>
    internal static async Task<IReadOnlyList<WebhookEndpoint>> ListAsync(
        DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        EntityMetadata<IReadOnlyList<WebhookEndpoint>>? registry = await client.Entities.GetEntityAsync<
            IReadOnlyList<WebhookEndpoint>
        >(Id, cancellation);
        return registry?.State ?? [];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<WebhookEndpoint> InitializeState(TaskEntityOperation entityOperation) => [];
}

/// <summary>A change of an endpoint; what is null stays as it is.</summary>
/// <param name="EndpointId">The endpoint.</param>
/// <param name="Url">The new URL.</param>
/// <param name="Events">The new events' types.</param>
/// <param name="Secret">The new secret.</param>
public sealed record WebhookChange(
    string EndpointId,
    string? Url = null,
    IReadOnlyList<string>? Events = null,
    string? Secret = null
)
{
    /// <summary>Applies the change.</summary>
    /// <param name="endpoint">The endpoint as it is.</param>
    /// <returns>The endpoint as it is to be.</returns>
    public WebhookEndpoint Apply(WebhookEndpoint endpoint) =>
        endpoint with
        {
            Url = Url ?? endpoint.Url,
            Events = Events ?? endpoint.Events,
            Secret = Secret ?? endpoint.Secret,
        };
}
