namespace Microsoft.DurableTask.Client.Entities;

/// <summary>What to clean in the store of entities.</summary>
public readonly record struct CleanEntityStorageRequest
{
    /// <summary>Everything there is to clean.</summary>
    public static CleanEntityStorageRequest Default =>
        new() { RemoveEmptyEntities = true, ReleaseOrphanedLocks = true };

    /// <summary>Whether entities without a state are removed.</summary>
    public bool RemoveEmptyEntities { get; init; }

    /// <summary>Whether locks of orchestrations that no longer run are released.</summary>
    public bool ReleaseOrphanedLocks { get; init; }

    /// <summary>The token of the page to start at; null means the first.</summary>
    public string? ContinuationToken { get; init; }
}
