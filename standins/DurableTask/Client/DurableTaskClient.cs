using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Internal;

namespace Microsoft.DurableTask.Client;

/// <summary>Starts, watches and controls orchestrations from outside.</summary>
/// <param name="name">The client's name.</param>
public abstract partial class DurableTaskClient(string name) : IOrchestrationSubmitter, IAsyncDisposable
{
    /// <summary>The client's name.</summary>
    public string Name { get; } = name;

    /// <summary>The client for entities.</summary>
    /// <exception cref="NotSupportedException">The host has no entities.</exception>
    public virtual DurableEntityClient Entities => throw Unsupported("durable entities");

    /// <inheritdoc cref="ScheduleNewOrchestrationInstanceAsync(TaskName, object, StartOrchestrationOptions, CancellationToken)" />
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        CancellationToken cancellation
    ) => ScheduleNewOrchestrationInstanceAsync(orchestratorName, null, null, cancellation);

    /// <inheritdoc cref="ScheduleNewOrchestrationInstanceAsync(TaskName, object, StartOrchestrationOptions, CancellationToken)" />
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input,
        CancellationToken cancellation
    ) => ScheduleNewOrchestrationInstanceAsync(orchestratorName, input, null, cancellation);

    /// <inheritdoc cref="ScheduleNewOrchestrationInstanceAsync(TaskName, object, StartOrchestrationOptions, CancellationToken)" />
    public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        StartOrchestrationOptions options,
        CancellationToken cancellation = default
    ) => ScheduleNewOrchestrationInstanceAsync(orchestratorName, null, options, cancellation);

    /// <summary>Starts an orchestration.</summary>
    /// <param name="orchestratorName">The orchestrator's name.</param>
    /// <param name="input">The input; null means none.</param>
    /// <param name="options">The id, the time and so on; null means the defaults.</param>
    /// <param name="cancellation">Gives up asking; what was accepted is not undone.</param>
    /// <returns>The id of the instance: the chosen one, else a new GUID of 32 hex digits.</returns>
    public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default
    );

    /// <summary>Runs an ended instance's orchestrator and input again.</summary>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="restartWithNewInstanceId">Whether the run gets a new id instead of replacing the old run.</param>
    /// <param name="cancellation">Gives up asking.</param>
    /// <returns>The id of the new run.</returns>
    /// <exception cref="NotSupportedException">The host cannot restart.</exception>
    public virtual Task<string> RestartAsync(
        string instanceId,
        bool restartWithNewInstanceId = false,
        CancellationToken cancellation = default
    ) => throw Unsupported("restarting instances");

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();

    private NotSupportedException Unsupported(string what) =>
        new($"{GetType()} does not support {what}: use the client of a host that does.");
}
