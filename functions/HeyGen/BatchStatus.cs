namespace TranslationFunctions.HeyGen;

/// <summary>A batch as the API shows it, with one page of its items.</summary>
internal sealed record BatchStatus
{
    /// <summary>The batch's id.</summary>
    public required string BatchId { get; init; }

    /// <summary>Its title; null for none.</summary>
    public required string? Title { get; init; }

    /// <summary>processing, completed or failed.</summary>
    public required string Status { get; init; }

    /// <summary>How many items it has.</summary>
    public required int TotalItems { get; init; }

    /// <summary>How many items have each status; a status that none has is left out.</summary>
    public required IReadOnlyDictionary<string, int> CountsByStatus { get; init; }

    /// <summary>When it was created, in seconds since 1970.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>The page's items.</summary>
    public required IReadOnlyList<BatchItem> Items { get; init; }

    /// <summary>Whether there are more items.</summary>
    public required bool HasMore { get; init; }

    /// <summary>What to ask for the next page with; null on the last.</summary>
    public required string? NextToken { get; init; }

    /// <summary>Shows a batch.</summary>
    public static BatchStatus Of(StoredBatch batch, Paging paging)
    {
        HeyGenPage<BatchItem> page = paging.Of(batch.Items);
        return new BatchStatus
        {
            BatchId = batch.Id,
            Title = batch.Plan.Title,
            Status = batch.Status,
            TotalItems = batch.Items.Count,
            CountsByStatus = batch.CountsByStatus,
            CreatedAt = batch.CreatedAt.ToUnixTimeSeconds(),
            Items = page.Data,
            HasMore = page.HasMore,
            NextToken = page.NextToken,
        };
    }
}

/// <summary>The answer to an accepted batch.</summary>
/// <param name="BatchId">The batch's id.</param>
/// <param name="Title">Its title; null for none.</param>
/// <param name="Status">processing.</param>
/// <param name="TotalItems">How many items it has.</param>
internal sealed record BatchAccepted(string BatchId, string? Title, string Status, int TotalItems);
