using TranslationFunctions.EmbeddedHost.Engine.Entities;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>
/// Runs the app's code: the seam between the engine, which knows steps, and whoever holds the code. Today that is this
/// process; the same calls can be handed to a worker process.
/// </summary>
internal interface IExecutor
{
    /// <summary>Gives an orchestrator's code what happened, and takes what it asks for next.</summary>
    ValueTask<StepResult> RunStepAsync(OrchestratorStep step);

    /// <summary>Whether an orchestrator's code, given a history, takes the path that the history says it took.</summary>
    bool CanReplay(InstanceRow instance, IReadOnlyList<HistoryEvent> past);

    /// <summary>Runs an activity.</summary>
    /// <returns>A <see cref="TaskCompleted"/> or <see cref="TaskFailed"/> with the call's id.</returns>
    /// <exception cref="OperationCanceledException">The host stops; the activity will run again.</exception>
    ValueTask<HistoryEvent> RunActivityAsync(ActivityCall call, CancellationToken stopping);

    /// <summary>Runs operations of an entity, one after the other.</summary>
    /// <exception cref="OperationCanceledException">The host stops; the operations will run again.</exception>
    ValueTask<EntityResult> RunEntityAsync(EntityBatch batch, CancellationToken stopping);
}

/// <summary>One activity to run for one instance.</summary>
internal sealed record ActivityCall(string InstanceId, TaskScheduled Task);

/// <summary>One turn of an orchestrator's code.</summary>
/// <param name="Instance">The status row before the step.</param>
/// <param name="New">What happened since the last step, in order; the first is a <see cref="StepStarted"/>.</param>
/// <param name="Continuation">
/// What the executor returned from the last step, where the code still stands; null when that is gone and the code
/// must be brought there by <paramref name="Past"/>.
/// </param>
/// <param name="Past">The history up to here; empty when there is a continuation.</param>
internal sealed record OrchestratorStep(
    InstanceRow Instance,
    IReadOnlyList<HistoryEvent> New,
    object? Continuation,
    IReadOnlyList<HistoryEvent> Past
);

/// <summary>What an orchestrator's code asked for in one step.</summary>
internal sealed record StepResult
{
    /// <summary>
    /// What it started, in order: <see cref="TaskScheduled"/>, <see cref="TimerCreated"/>,
    /// <see cref="ChildScheduled"/>, <see cref="EventSent"/>, and what it asked of entities.
    /// </summary>
    public IReadOnlyList<HistoryEvent> Started { get; init; } = [];

    /// <summary>Timers it no longer waits for.</summary>
    public IReadOnlyList<TimerCreated> Cancelled { get; init; } = [];

    /// <summary>Its custom status after the step.</summary>
    public string? CustomStatus { get; init; }

    /// <summary>Where it stands when it has not ended: pending until its code has had control, running or suspended.</summary>
    public InstanceStatus Standing { get; init; }

    /// <summary>How it ended, when it did.</summary>
    public ExecutionEnded? End { get; init; }

    /// <summary>The ids of children that end with it.</summary>
    public IReadOnlyList<string> TerminatedChildren { get; init; } = [];

    /// <summary>The locks that are given back because it ended.</summary>
    public EntityLockRequested? Unlocked { get; init; }

    /// <summary>What it goes on as, when it continues as new.</summary>
    public NextRun? Next { get; init; }

    /// <summary>Where its code stands, for the next step.</summary>
    public object? Continuation { get; init; }
}

/// <summary>The run that an orchestration goes on as: the same instance with a new input and no history.</summary>
/// <param name="Input">Its input as JSON.</param>
/// <param name="Version">Its version; null for none.</param>
/// <param name="Carried">What the run before was given and its code had not taken up, in order.</param>
internal sealed record NextRun(string? Input, string? Version, IReadOnlyList<HistoryEvent> Carried)
{
    /// <summary>Whether it is suspended before it begins.</summary>
    public bool Suspended { get; init; }
}
