namespace TranslationFunctions.EmbeddedHost.History;

/// <summary>An entity's operation was asked for, and its result is waited for.</summary>
internal sealed record EntityOperationCalled(int Id, string EntityId, string Operation) : HistoryEvent
{
    /// <summary>The operation's input as JSON.</summary>
    public string? Input { get; init; }
}

/// <summary>An entity's operation was asked for, and nobody waits.</summary>
internal sealed record EntityOperationSignaled(int Id, string EntityId, string Operation) : HistoryEvent
{
    /// <summary>The operation's input as JSON.</summary>
    public string? Input { get; init; }

    /// <summary>When the signal is delivered; null for at once.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>A called operation returned.</summary>
internal sealed record EntityOperationCompleted(int Id) : HistoryEvent
{
    /// <summary>What it returned, as JSON.</summary>
    public string? Result { get; init; }
}

/// <summary>A called operation threw.</summary>
internal sealed record EntityOperationFailed(int Id, FailureRecord Failure) : HistoryEvent;

/// <summary>The locks of several entities were asked for, in the order in which they are taken.</summary>
internal sealed record EntityLockRequested(int Id, IReadOnlyList<string> Entities) : HistoryEvent;

/// <summary>The locks are held, all of them.</summary>
internal sealed record EntityLockGranted(int Id, LockRequest Request) : HistoryEvent;

/// <summary>One of the locks that <paramref name="LockId"/> asked for was given back.</summary>
internal sealed record EntityUnlockSent(int Id, string EntityId, int LockId) : HistoryEvent;
