using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace TranslationFunctions.Translation;

/// <summary>The orchestrator that takes the worker from a job which was terminated, and could not give it back.</summary>
public static class FreeWorker
{
    /// <summary>The orchestration's name.</summary>
    public const string Name = nameof(FreeWorker);

    /// <summary>Takes the worker, or the place in the queue, and gives it to the next job.</summary>
    /// <param name="context">The orchestration; its input is the job's id.</param>
    /// <returns>When it is done.</returns>
    /// <exception cref="ArgumentException">The orchestration was started without an input.</exception>
    [Function(Name)]
    public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        WorkerTurn.LeaveAsync(
            context,
            context.GetInput<string>() ?? throw new ArgumentException("The job's id is needed.", nameof(context))
        );
}
