namespace Microsoft.DurableTask;

public sealed partial class DurableTaskRegistry
{
    /// <summary>Registers a function as an orchestrator.</summary>
    /// <typeparam name="TInput">The type of the input.</typeparam>
    /// <typeparam name="TOutput">The type of the result.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="orchestrator">The function.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken.</exception>
    public DurableTaskRegistry AddOrchestratorFunc<TInput, TOutput>(
        TaskName name,
        Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator
    ) => AddOrchestratorFunc(name, TaskVersion.Unversioned, orchestrator);

    /// <summary>Registers a function as an orchestrator of a version.</summary>
    /// <typeparam name="TInput">The type of the input.</typeparam>
    /// <typeparam name="TOutput">The type of the result.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="version">The version.</param>
    /// <param name="orchestrator">The function.</param>
    /// <returns>This registry.</returns>
    /// <exception cref="ArgumentException">The name is empty, or taken with this version.</exception>
    public DurableTaskRegistry AddOrchestratorFunc<TInput, TOutput>(
        TaskName name,
        TaskVersion version,
        Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator
    )
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        ITaskOrchestrator wrapper = FuncTaskOrchestrator.Create(orchestrator);
        return AddOrchestrator(name, version, () => wrapper);
    }

    /// <inheritdoc cref="AddOrchestratorFunc{TInput, TOutput}(TaskName, Func{TaskOrchestrationContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddOrchestratorFunc<TInput, TOutput>(
        TaskName name,
        Func<TaskOrchestrationContext, TInput, TOutput> orchestrator
    )
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        return AddOrchestratorFunc<TInput, TOutput>(
            name,
            (context, input) => Task.FromResult(orchestrator(context, input))
        );
    }

    /// <inheritdoc cref="AddOrchestratorFunc{TInput, TOutput}(TaskName, Func{TaskOrchestrationContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddOrchestratorFunc<TInput>(
        TaskName name,
        Func<TaskOrchestrationContext, TInput, Task> orchestrator
    )
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        return AddOrchestratorFunc<TInput, object?>(
            name,
            async (context, input) =>
            {
                await orchestrator(context, input);
                return null;
            }
        );
    }

    /// <inheritdoc cref="AddOrchestratorFunc{TInput, TOutput}(TaskName, Func{TaskOrchestrationContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddOrchestratorFunc<TOutput>(
        TaskName name,
        Func<TaskOrchestrationContext, Task<TOutput>> orchestrator
    )
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        return AddOrchestratorFunc<object?, TOutput>(name, (context, _) => orchestrator(context));
    }

    /// <inheritdoc cref="AddOrchestratorFunc{TInput, TOutput}(TaskName, Func{TaskOrchestrationContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddOrchestratorFunc(TaskName name, Func<TaskOrchestrationContext, Task> orchestrator)
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        return AddOrchestratorFunc<object?>(name, (context, _) => orchestrator(context));
    }

    /// <inheritdoc cref="AddOrchestratorFunc{TInput, TOutput}(TaskName, Func{TaskOrchestrationContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddOrchestratorFunc<TOutput>(
        TaskName name,
        Func<TaskOrchestrationContext, TOutput> orchestrator
    )
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        return AddOrchestratorFunc<object?, TOutput>(name, (context, _) => orchestrator(context));
    }

    /// <inheritdoc cref="AddOrchestratorFunc{TInput, TOutput}(TaskName, Func{TaskOrchestrationContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddOrchestratorFunc<TInput>(
        TaskName name,
        Action<TaskOrchestrationContext, TInput> orchestrator
    )
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        return AddOrchestratorFunc<TInput, object?>(
            name,
            (context, input) =>
            {
                orchestrator(context, input);
                return NoResult;
            }
        );
    }

    /// <inheritdoc cref="AddOrchestratorFunc{TInput, TOutput}(TaskName, Func{TaskOrchestrationContext, TInput, Task{TOutput}})" />
    public DurableTaskRegistry AddOrchestratorFunc(TaskName name, Action<TaskOrchestrationContext> orchestrator)
    {
        ArgumentNullException.ThrowIfNull(orchestrator);
        return AddOrchestratorFunc<object?>(name, (context, _) => orchestrator(context));
    }
}
