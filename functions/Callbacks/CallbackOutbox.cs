using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Options;

namespace TranslationFunctions.Callbacks;

/// <summary>The durable entity that starts deliveries for the jobs that end. It keeps no state.</summary>
/// <param name="options">How deliveries are tried again.</param>
public sealed class CallbackOutbox(IOptions<CallbackOptions> options)
{
    /// <summary>The operation that starts a delivery; its input is a <see cref="CallbackOrder"/>.</summary>
    public const string Send = "Send";

    /// <summary>The one outbox there is.</summary>
    public static readonly EntityInstanceId Id = IdOf(nameof(CallbackOutbox));

    /// <summary>Returns the id of an entity that callbacks are handed to: there is one of each name.</summary>
    /// <param name="name">The entity's name.</param>
    /// <returns>The entity's id.</returns>
    public static EntityInstanceId IdOf(string name) => new(name, "all");

    /// <summary>Returns the id of the orchestration that delivers a callback.</summary>
    /// <param name="order">The callback.</param>
    /// <returns>The same id for the same job and target.</returns>
    public static string DeliveryId(CallbackOrder order)
    {
        byte[] target = Encoding.UTF8.GetBytes($"{order.Target.Format} {order.Target.Url}");
        return $"{DeliveryPrefix(order.JobId)}{Convert.ToHexStringLower(SHA256.HashData(target).AsSpan(0, 4))}";
    }

    /// <summary>Returns what the ids of the orchestrations start with that deliver a job's callbacks.</summary>
    /// <param name="jobId">The job.</param>
    /// <returns>The prefix.</returns>
    public static string DeliveryPrefix(string jobId) => $"callback-{jobId}-";

    /// <summary>The entity's function.</summary>
    /// <param name="dispatcher">Runs the operation.</param>
    /// <returns>When it has run.</returns>
    [Function(nameof(CallbackOutbox))]
    public Task DispatchAsync([EntityTrigger] TaskEntityDispatcher dispatcher) =>
        dispatcher.DispatchAsync(operation =>
        {
            if (operation.GetInput<CallbackOrder>() is { } order)
            {
                Start(operation.Context, order);
            }

            return default;
        });

    // What the delivery does later must not depend on what is configured then: it is replayed.
    private void Start(TaskEntityContext context, CallbackOrder order) =>
        context.ScheduleNewOrchestration(
            DeliverCallback.Name,
            new CallbackDelivery(order, options.Value.Attempts, options.Value.Backoff),
            new StartOrchestrationOptions(DeliveryId(order))
        );
}
