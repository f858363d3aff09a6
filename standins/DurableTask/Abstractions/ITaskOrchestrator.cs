namespace Microsoft.DurableTask;

/// <summary>
/// An orchestrator as the host sees it. Derive from <see cref="TaskOrchestrator{TInput, TOutput}"/> to write one.
/// </summary>
public interface ITaskOrchestrator
{
    /// <summary>The type of the input.</summary>
    Type InputType { get; }

    /// <summary>The type of the result.</summary>
    Type OutputType { get; }

    /// <summary>Runs the orchestrator, or replays it.</summary>
    /// <param name="context">The orchestration.</param>
    /// <param name="input">The input, of <see cref="InputType"/>; null if there is none.</param>
    /// <returns>The result; null if there is none.</returns>
    Task<object?> RunAsync(TaskOrchestrationContext context, object? input);
}
