namespace Microsoft.DurableTask.Client.Entities;

/// <summary>What was cleaned in the store of entities.</summary>
public readonly record struct CleanEntityStorageResult
{
    /// <summary>How many entities without a state were removed.</summary>
    public int EmptyEntitiesRemoved { get; init; }

    /// <summary>How many locks were released.</summary>
    public int OrphanedLocksReleased { get; init; }

    /// <summary>What to go on with; null if all is done.</summary>
    public string? ContinuationToken { get; init; }
}
