namespace TranslationFunctions.EmbeddedHost.History;

/// <summary>All there is of an entity.</summary>
/// <param name="Id">Its id as <c>@name@key</c>.</param>
/// <param name="UpdatedAt">When it last took something up.</param>
internal sealed record EntityRow(string Id, DateTimeOffset UpdatedAt)
{
    /// <summary>Its state as JSON; null when it has none.</summary>
    public string? State { get; init; }

    /// <summary>The critical section that holds its lock; null when it is free.</summary>
    public ParentLink? LockedBy { get; init; }

    /// <summary>What arrived while it was locked and is not the lock's owner's, in order.</summary>
    public IReadOnlyList<EntityRequest> Waiting { get; init; } = [];

    /// <summary>Whether the row says no more than no row would.</summary>
    public bool IsEmpty => State is null && LockedBy is null && Waiting.Count == 0;
}
