using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace TranslationFunctions.Callbacks;

/// <summary>The orchestrator that delivers one callback, trying again as long as it is worth it.</summary>
public static class DeliverCallback
{
    /// <summary>The orchestration's name.</summary>
    public const string Name = nameof(DeliverCallback);

    /// <summary>Delivers.</summary>
    /// <param name="context">The orchestration; its input is a <see cref="CallbackDelivery"/>.</param>
    /// <returns>What the receiver's answer was; null when there was nothing to tell.</returns>
    /// <exception cref="TaskFailedException">The last attempt failed, or the callback can never be delivered.</exception>
    /// <exception cref="ArgumentException">The orchestration was started without an input.</exception>
    [Function(Name)]
    public static Task<int?> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        CallbackDelivery delivery =
            context.GetInput<CallbackDelivery>()
            ?? throw new ArgumentException("A delivery needs an input; it is started by a job's end.", nameof(context));
        RetryPolicy retry = new(delivery.Attempts, delivery.Backoff, backoffCoefficient: 2)
        {
            HandleFailure = failure => !failure.IsCausedBy<UndeliverableCallbackException>(),
        };
        return context.CallActivityAsync<int?>(PostCallback.Name, delivery.Order, TaskOptions.FromRetryPolicy(retry));
    }
}

/// <summary>The input of <see cref="DeliverCallback"/>.</summary>
/// <param name="Order">The callback.</param>
/// <param name="Attempts">How often it is tried, the first time counted.</param>
/// <param name="Backoff">The wait before the second attempt; it doubles from attempt to attempt, up to an hour.</param>
public sealed record CallbackDelivery(CallbackOrder Order, int Attempts, TimeSpan Backoff);
