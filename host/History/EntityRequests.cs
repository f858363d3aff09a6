namespace TranslationFunctions.EmbeddedHost.History;

/// <summary>Something asked of an entity. It is a message only: entities have a state and no history.</summary>
internal abstract record EntityRequest : HistoryEvent;

/// <summary>Run an operation.</summary>
internal sealed record OperationRequest(string Operation) : EntityRequest
{
    /// <summary>The operation's input as JSON.</summary>
    public string? Input { get; init; }

    /// <summary>Who waits for the result; null for a signal.</summary>
    public ParentLink? Caller { get; init; }
}

/// <summary>
/// Be locked. The request goes from entity to entity in <paramref name="Entities"/>, and from the last one back to its
/// owner: all owners take locks in the same order, so none waits for another in a circle.
/// </summary>
/// <param name="Entities">The entities to lock, each once, in ordinal order.</param>
/// <param name="Position">Which of them is asked now.</param>
/// <param name="Owner">The critical section that is to hold the locks.</param>
internal sealed record LockRequest(IReadOnlyList<string> Entities, int Position, ParentLink Owner) : EntityRequest;

/// <summary>The critical section has ended, or will never begin.</summary>
internal sealed record LockRelease(ParentLink Owner) : EntityRequest;
