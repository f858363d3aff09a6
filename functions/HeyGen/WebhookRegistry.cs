using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.HeyGen;

/// <summary>The entity that keeps the registered webhooks.</summary>
public sealed class WebhookRegistry : TaskEntity<IReadOnlyList<WebhookEndpoint>>
{
    /// <summary>The most endpoints that may be registered.</summary>
    public const int MaxEndpoints = 100;

    /// <summary>The one such entity.</summary>
    public static readonly EntityInstanceId Id = new(nameof(WebhookRegistry), "all");

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
