using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.Jobs;

/// <summary>The durable entity that keeps the completion time that somebody set, in seconds; null when nobody has.</summary>
public sealed class CompletionTime : TaskEntity<double?>
{
    /// <summary>The one there is.</summary>
    public static readonly EntityInstanceId Id = new(nameof(CompletionTime), "all");

    /// <summary>Sets it.</summary>
    /// <param name="seconds">The completion time.</param>
    public void Set(double seconds) => State = seconds;

    /// <summary>The entity's function.</summary>
    /// <param name="dispatcher">Runs the operation.</param>
    /// <returns>When it has run.</returns>
    [Function(nameof(CompletionTime))]
    public static Task DispatchAsync([EntityTrigger] TaskEntityDispatcher dispatcher) =>
        dispatcher.DispatchAsync<CompletionTime>();
}
