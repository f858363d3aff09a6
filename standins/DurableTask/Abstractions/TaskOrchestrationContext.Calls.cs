namespace Microsoft.DurableTask;

public abstract partial class TaskOrchestrationContext
{
    /// <summary>Calls an activity and waits for its end.</summary>
    /// <param name="name">The activity's name.</param>
    /// <param name="input">The input; null means none.</param>
    /// <param name="options">Retries, tags and version; null means the defaults.</param>
    /// <exception cref="TaskFailedException">The activity failed, on its last attempt.</exception>
    public virtual Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) =>
        CallActivityAsync<object>(name, input, options);

    /// <inheritdoc cref="CallActivityAsync(TaskName, object, TaskOptions)" />
    public virtual Task CallActivityAsync(TaskName name, TaskOptions options) => CallActivityAsync(name, null, options);

    /// <inheritdoc cref="CallActivityAsync{TResult}(TaskName, object, TaskOptions)" />
    public virtual Task<TResult> CallActivityAsync<TResult>(TaskName name, TaskOptions options) =>
        CallActivityAsync<TResult>(name, null, options);

    /// <summary>Calls an activity and waits for its result.</summary>
    /// <typeparam name="TResult">The type to read the result as.</typeparam>
    /// <param name="name">The activity's name.</param>
    /// <param name="input">The input; null means none.</param>
    /// <param name="options">Retries, tags and version; null means the defaults.</param>
    /// <returns>The result; the type's default value if there is none.</returns>
    /// <exception cref="TaskFailedException">The activity failed, on its last attempt.</exception>
    public abstract Task<TResult> CallActivityAsync<TResult>(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    );

    /// <summary>Calls an orchestration and waits for its result.</summary>
    /// <typeparam name="TResult">The type to read the result as.</typeparam>
    /// <param name="orchestratorName">The orchestrator's name.</param>
    /// <param name="input">The input; null means none.</param>
    /// <param name="options">
    /// Retries, tags and version, and the id if they are <see cref="SubOrchestrationOptions"/>; null means the defaults.
    /// </param>
    /// <returns>The result; the type's default value if there is none.</returns>
    /// <exception cref="TaskFailedException">The orchestration failed, on its last attempt.</exception>
    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    );

    /// <inheritdoc cref="CallSubOrchestratorAsync{TResult}(TaskName, object, TaskOptions)" />
    public virtual Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, TaskOptions options) =>
        CallSubOrchestratorAsync<TResult>(orchestratorName, null, options);

    /// <inheritdoc cref="CallSubOrchestratorAsync(TaskName, object, TaskOptions)" />
    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, TaskOptions options) =>
        CallSubOrchestratorAsync(orchestratorName, null, options);

    /// <summary>Calls an orchestration and waits for its end.</summary>
    /// <param name="orchestratorName">The orchestrator's name.</param>
    /// <param name="input">The input; null means none.</param>
    /// <param name="options">
    /// Retries, tags and version, and the id if they are <see cref="SubOrchestrationOptions"/>; null means the defaults.
    /// </param>
    /// <exception cref="TaskFailedException">The orchestration failed, on its last attempt.</exception>
    public virtual Task CallSubOrchestratorAsync(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    ) => CallSubOrchestratorAsync<object>(orchestratorName, input, options);
}
