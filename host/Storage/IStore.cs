using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Where instances live. All members may be called from any thread.</summary>
internal interface IStore : IAsyncDisposable
{
    /// <summary>The highest execution and message numbers in the store when it was opened; 0 in an empty one.</summary>
    StoreNumbers Numbers { get; }

    /// <summary>Stores a step's work. When the task ends, the commit outlives the process.</summary>
    /// <returns>
    /// Null when it is stored; when <see cref="Commit.Existing"/> refuses it, the row that stands in the way, and
    /// nothing is stored.
    /// </returns>
    /// <exception cref="StoreException">The store failed. Nothing of the commit is stored.</exception>
    ValueTask<Instance?> CommitAsync(Commit commit);

    /// <summary>The row of an id, or null.</summary>
    ValueTask<Instance?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>The history of a run in order; empty for an unknown one.</summary>
    ValueTask<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(long execution, CancellationToken cancellation);

    /// <summary>
    /// Messages whose time has come, ordered by due time, then sequence.
    /// </summary>
    /// <param name="after">Only those due later than this. Below <see cref="Message.AtOnce"/>: all.</param>
    /// <param name="until">Only those due at this time or before.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Ends the wait.</param>
    ValueTask<IReadOnlyList<Message>> ReadDueAsync(
        DateTimeOffset after,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellation
    );

    /// <summary>The earliest due time later than <paramref name="after"/>, or null when nothing waits.</summary>
    ValueTask<DateTimeOffset?> NextDueAsync(DateTimeOffset after, CancellationToken cancellation);

    /// <summary>One page of rows that fit, newest first (by creation, then execution).</summary>
    ValueTask<InstancePage> QueryAsync(InstanceQuery query, CancellationToken cancellation);
}

/// <summary>The highest numbers a store holds.</summary>
internal readonly record struct StoreNumbers(long Execution, long Sequence);

/// <summary>Which rows, and which page of them.</summary>
internal sealed record InstanceQuery
{
    /// <summary>Only these statuses; empty for all.</summary>
    public IReadOnlyCollection<InstanceStatus> Statuses { get; init; } = [];

    /// <summary>Only rows created at this time or later.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Only rows created at this time or before.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>Only ids that start with this, compared ordinally, whatever characters it holds.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>How many rows a page holds: 1 or more.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Where the page starts: what the page before said; null for the first.</summary>
    public string? Continuation { get; init; }

    /// <summary>Whether inputs, outputs and custom statuses are read; without, they are null.</summary>
    public bool WithData { get; init; } = true;
}

/// <summary>A page of rows and where the next one starts; null when this is the last.</summary>
internal sealed record InstancePage(IReadOnlyList<Instance> Instances, string? Continuation);
