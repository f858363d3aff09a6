using Microsoft.DurableTask.Abstractions;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

/// <summary>What an orchestrator may do.</summary>
/// <remarks>
/// An orchestrator runs many times over the same history, so its code must be deterministic: it takes time, randomness,
/// waiting and work from this context alone, awaits only tasks the context gave it, and never uses
/// <c>ConfigureAwait(false)</c>.
/// </remarks>
public abstract partial class TaskOrchestrationContext
{
    private ILoggerFactory? replaySafeLoggerFactory;

    /// <summary>The name by which the orchestration was started.</summary>
    public abstract TaskName Name { get; }

    /// <summary>The id of the orchestration.</summary>
    public abstract string InstanceId { get; }

    /// <summary>The orchestration that called this one; null at the root.</summary>
    public abstract ParentOrchestrationInstance? Parent { get; }

    /// <summary>The time of the current turn, in UTC. It stands still between two awaits.</summary>
    public abstract DateTime CurrentUtcDateTime { get; }

    /// <summary>Whether the code passes here again. Each point is passed once with this false.</summary>
    public abstract bool IsReplaying { get; }

    /// <summary>The version of the orchestration; empty if it has none.</summary>
    public virtual string Version => string.Empty;

    /// <summary>What the host tells orchestrations beyond this contract. The default value is empty.</summary>
    public virtual IReadOnlyDictionary<string, object?> Properties { get; } = new Dictionary<string, object?>();

    /// <summary>Calls, signals and locks entities.</summary>
    /// <exception cref="NotSupportedException">The host has no entities.</exception>
    public virtual TaskOrchestrationEntityFeature Entities =>
        throw new NotSupportedException($"{GetType()} has no durable entities: use a host that supports them.");

    /// <summary>Makes loggers that are silent during replay.</summary>
    public virtual ILoggerFactory ReplaySafeLoggerFactory =>
        replaySafeLoggerFactory ??= new ReplaySafeLoggers(this, () => LoggerFactory);

    /// <summary>The host's logger factory, which knows nothing of replay.</summary>
    protected abstract ILoggerFactory LoggerFactory { get; }

    /// <summary>The input.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <returns>The input; the type's default value if there is none.</returns>
    public abstract T? GetInput<T>();

    /// <summary>Sends an event to an orchestration, without waiting.</summary>
    /// <param name="instanceId">The id of the receiver.</param>
    /// <param name="eventName">The name of the event.</param>
    /// <param name="payload">The payload.</param>
    public abstract void SendEvent(string instanceId, string eventName, object payload);

    /// <summary>Sets the custom status. It is stored at the end of the turn.</summary>
    /// <param name="customStatus">The status; null clears it.</param>
    public abstract void SetCustomStatus(object? customStatus);

    /// <summary>Starts over under the same id once the orchestrator returns.</summary>
    /// <param name="newInput">The input of the next generation; null means none.</param>
    /// <param name="preserveUnprocessedEvents">Whether events that were not consumed are carried over.</param>
    public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

    /// <summary>Starts over under the same id once the orchestrator returns.</summary>
    /// <param name="options">Input, events and version. A context that knows no versions ignores the version.</param>
    public virtual void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ContinueAsNew(options.NewInput, options.PreserveUnprocessedEvents);
    }

    /// <summary>A GUID that is the same on each replay, and distinct within the orchestration.</summary>
    public abstract Guid NewGuid();

    /// <summary>A logger that is silent during replay.</summary>
    /// <param name="categoryName">The category.</param>
    public virtual ILogger CreateReplaySafeLogger(string categoryName) =>
        new ReplaySafeLogger(this, ReplaySafeLoggers.Unwrap(LoggerFactory).CreateLogger(categoryName));

    /// <summary>A logger that is silent during replay.</summary>
    /// <param name="type">The type whose name is the category.</param>
    public virtual ILogger CreateReplaySafeLogger(Type type) =>
        new ReplaySafeLogger(this, ReplaySafeLoggers.Unwrap(LoggerFactory).CreateLogger(type));

    /// <summary>A logger that is silent during replay.</summary>
    /// <typeparam name="T">The type whose name is the category.</typeparam>
    public virtual ILogger CreateReplaySafeLogger<T>() =>
        new ReplaySafeLogger(this, ReplaySafeLoggers.Unwrap(LoggerFactory).CreateLogger<T>());

    /// <summary>Compares the orchestration's version with another.</summary>
    /// <param name="version">The other version.</param>
    /// <returns>Negative, zero or positive as this version is lower than, equal to or higher than the other.</returns>
    public virtual int CompareVersionTo(string version) =>
        TaskOrchestrationVersioningUtils.CompareVersions(Version, version);
}
