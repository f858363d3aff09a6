using Microsoft.DurableTask;

namespace TranslationFunctions.Callbacks;

/// <summary>How a job's orchestration has its callback sent.</summary>
public static class JobCallbacks
{
    /// <summary>
    /// Hands the callback over to the target's entity, in the same step in which the job ends. The job does not wait
    /// for it: an orchestration lasts as long as what it started itself, so it must not start the delivery.
    /// </summary>
    /// <param name="context">The job's orchestration.</param>
    /// <param name="target">Whom to tell; null for nobody.</param>
    /// <returns>Done when it is handed over, which is at once.</returns>
    public static Task SendAsync(TaskOrchestrationContext context, CallbackTarget? target) =>
        target is null
            ? Task.CompletedTask
            : context.Entities.SignalEntityAsync(
                CallbackOutbox.IdOf(target.HandedTo),
                CallbackOutbox.Send,
                new CallbackOrder(context.InstanceId, target)
            );
}

/// <summary>A callback that is to be sent.</summary>
/// <param name="JobId">The job that it is about.</param>
/// <param name="Target">Whom to tell.</param>
public sealed record CallbackOrder(string JobId, CallbackTarget Target);
