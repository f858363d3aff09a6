using System.Text.Json.Serialization;

namespace TranslationFunctions.EmbeddedHost.History;

/// <summary>
/// One thing that happened to an instance. Its history is the list of them, in order; replaying the list brings the
/// orchestrator's code back to where it stood.
/// </summary>
/// <remarks>
/// Records are read back by every later version of the host, so a member is added with a default and never renamed.
/// Ids are the numbers of the orchestrator's actions, counted from 0 in the order its code took them.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(StepStarted), "stepStarted")]
[JsonDerivedType(typeof(ExecutionRequested), "executionRequested")]
[JsonDerivedType(typeof(ExecutionStarted), "executionStarted")]
[JsonDerivedType(typeof(ExecutionSuspended), "executionSuspended")]
[JsonDerivedType(typeof(ExecutionResumed), "executionResumed")]
[JsonDerivedType(typeof(ExecutionTerminated), "executionTerminated")]
[JsonDerivedType(typeof(ExecutionEnded), "executionEnded")]
[JsonDerivedType(typeof(ExecutionRewound), "executionRewound")]
[JsonDerivedType(typeof(RewindRequested), "rewindRequested")]
[JsonDerivedType(typeof(TaskScheduled), "taskScheduled")]
[JsonDerivedType(typeof(TaskCompleted), "taskCompleted")]
[JsonDerivedType(typeof(TaskFailed), "taskFailed")]
[JsonDerivedType(typeof(TimerCreated), "timerCreated")]
[JsonDerivedType(typeof(TimerFired), "timerFired")]
[JsonDerivedType(typeof(ChildScheduled), "childScheduled")]
[JsonDerivedType(typeof(ChildCompleted), "childCompleted")]
[JsonDerivedType(typeof(ChildFailed), "childFailed")]
[JsonDerivedType(typeof(EventRaised), "eventRaised")]
[JsonDerivedType(typeof(EventSent), "eventSent")]
[JsonDerivedType(typeof(EntityOperationCalled), "entityOperationCalled")]
[JsonDerivedType(typeof(EntityOperationSignaled), "entityOperationSignaled")]
[JsonDerivedType(typeof(EntityOperationCompleted), "entityOperationCompleted")]
[JsonDerivedType(typeof(EntityOperationFailed), "entityOperationFailed")]
[JsonDerivedType(typeof(EntityLockRequested), "entityLockRequested")]
[JsonDerivedType(typeof(EntityLockGranted), "entityLockGranted")]
[JsonDerivedType(typeof(EntityUnlockSent), "entityUnlockSent")]
[JsonDerivedType(typeof(OperationRequest), "operationRequest")]
[JsonDerivedType(typeof(LockRequest), "lockRequest")]
[JsonDerivedType(typeof(LockRelease), "lockRelease")]
internal abstract record HistoryEvent;

/// <summary>The orchestrator's code was given control; it reads this time as the current one until the next step.</summary>
internal sealed record StepStarted(DateTimeOffset At) : HistoryEvent;

/// <summary>
/// Another instance asks for this one as its child, or an entity for one of its own. It is a message only: no history
/// holds it.
/// </summary>
internal sealed record ExecutionRequested(string Name, ParentLink? Parent) : HistoryEvent
{
    /// <summary>The new instance's input as JSON.</summary>
    public string? Input { get; init; }

    /// <summary>The new instance's version; null when it has none.</summary>
    public string? Version { get; init; }

    /// <summary>The tags it is started with.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>When its code first runs; null for at once.</summary>
    public DateTimeOffset? StartAt { get; init; }
}

/// <summary>The first event of every execution. The input stands in the instance's status row, once.</summary>
internal sealed record ExecutionStarted(string Name) : HistoryEvent
{
    /// <summary>The orchestration's version; null when it has none.</summary>
    public string? Version { get; init; }
}

/// <summary>From here on, what arrives is kept but not shown to the orchestrator's code.</summary>
internal sealed record ExecutionSuspended(string? Reason) : HistoryEvent;

/// <summary>What was kept since the suspension is shown, in order.</summary>
internal sealed record ExecutionResumed(string? Reason) : HistoryEvent;

/// <summary>The instance was ended from outside.</summary>
internal sealed record ExecutionTerminated(string? Output) : HistoryEvent
{
    /// <summary>Whether its children are ended with it, and theirs.</summary>
    public bool Recursive { get; init; }
}

/// <summary>The instance had failed and goes on from before its failure.</summary>
internal sealed record ExecutionRewound(string? Reason) : HistoryEvent;

/// <summary>
/// A parent that was rewound waits for its child again: a failed one is rewound, any other one started anew. It is a
/// message only.
/// </summary>
internal sealed record RewindRequested(string? Reason, ExecutionRequested Child) : HistoryEvent;

/// <summary>The last event of every execution.</summary>
internal sealed record ExecutionEnded(InstanceStatus Status) : HistoryEvent
{
    /// <summary>The output as JSON, or the bare message of a failure.</summary>
    public string? Output { get; init; }

    /// <summary>Why it failed.</summary>
    public FailureRecord? Failure { get; init; }
}

/// <summary>An activity was asked for.</summary>
internal sealed record TaskScheduled(int Id, string Name) : HistoryEvent
{
    /// <summary>The activity's input as JSON.</summary>
    public string? Input { get; init; }

    /// <summary>The activity's version; null when it has none.</summary>
    public string? Version { get; init; }
}

/// <summary>An activity returned.</summary>
internal sealed record TaskCompleted(int Id) : HistoryEvent
{
    /// <summary>What it returned, as JSON.</summary>
    public string? Result { get; init; }
}

/// <summary>An activity threw.</summary>
internal sealed record TaskFailed(int Id, FailureRecord Failure) : HistoryEvent;

/// <summary>A durable timer was set.</summary>
internal sealed record TimerCreated(int Id, DateTimeOffset Due) : HistoryEvent;

/// <summary>A durable timer's time has come.</summary>
internal sealed record TimerFired(int Id) : HistoryEvent;

/// <summary>A sub-orchestration was asked for.</summary>
internal sealed record ChildScheduled(int Id, string Name, string InstanceId) : HistoryEvent
{
    /// <summary>The child's input as JSON.</summary>
    public string? Input { get; init; }

    /// <summary>The child's version; null when it has none.</summary>
    public string? Version { get; init; }

    /// <summary>The tags the call gave it; its parent's are added to them.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}

/// <summary>A sub-orchestration returned.</summary>
internal sealed record ChildCompleted(int Id) : HistoryEvent
{
    /// <summary>What it returned, as JSON.</summary>
    public string? Result { get; init; }
}

/// <summary>A sub-orchestration failed or was terminated.</summary>
internal sealed record ChildFailed(int Id, FailureRecord Failure) : HistoryEvent;

/// <summary>An external event arrived.</summary>
internal sealed record EventRaised(string Name) : HistoryEvent
{
    /// <summary>The event's payload as JSON.</summary>
    public string? Input { get; init; }
}

/// <summary>An event was sent to another instance.</summary>
internal sealed record EventSent(int Id, string InstanceId, string Name) : HistoryEvent
{
    /// <summary>The event's payload as JSON.</summary>
    public string? Input { get; init; }
}
