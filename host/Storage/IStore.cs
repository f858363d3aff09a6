using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Where instances live. All members may be called from any thread.</summary>
internal interface IStore : IAsyncDisposable
{
    /// <summary>What the store held when it was opened.</summary>
    StoreNumbers Numbers { get; }

    /// <summary>Stores a step's work. When the task ends, the commit outlives the process.</summary>
    /// <returns>
    /// Null when it is stored; when <see cref="Commit.Existing"/> refuses it, the row that stands in the way, and
    /// nothing is stored.
    /// </returns>
    /// <exception cref="ArgumentException">The commit contradicts itself, or an id in it is not Unicode text.</exception>
    /// <exception cref="ObjectDisposedException">The store was closed before.</exception>
    /// <exception cref="StoreException">
    /// The store failed, or the commit does not follow what is stored. Nothing of the commit is stored.
    /// </exception>
    ValueTask<InstanceRow?> CommitAsync(Commit commit);

    /// <summary>The row of an id, or null.</summary>
    ValueTask<InstanceRow?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>The entity of an id, or null.</summary>
    ValueTask<EntityRow?> FindEntityAsync(string id, CancellationToken cancellation);

    /// <summary>One page of the entities that fit, in the order of their ids.</summary>
    /// <exception cref="ArgumentException">The continuation is not one that a page of this store named.</exception>
    ValueTask<EntityPage> QueryEntitiesAsync(EntityFilter filter, CancellationToken cancellation);

    /// <summary>The history of a run in order; empty for an unknown one.</summary>
    ValueTask<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(long execution, CancellationToken cancellation);

    /// <summary>
    /// Messages whose time has come, ordered by due time, then sequence.
    /// </summary>
    /// <param name="after">
    /// Only those behind this one; a bare time stands behind all that is due at it. Below <see cref="StoredMessage.AtOnce"/>:
    /// all.
    /// </param>
    /// <param name="until">Only those due at this time or before.</param>
    /// <param name="limit">At most so many: 1 or more.</param>
    /// <param name="cancellation">Ends the wait.</param>
    ValueTask<IReadOnlyList<StoredMessage>> ReadDueAsync(
        DuePosition after,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellation
    );

    /// <summary>The earliest due time later than <paramref name="after"/>, or null when nothing waits.</summary>
    ValueTask<DateTimeOffset?> NextDueAsync(DateTimeOffset after, CancellationToken cancellation);

    /// <summary>One page of rows that fit, newest first (by creation, then execution).</summary>
    /// <exception cref="ArgumentException">The continuation is not one that a page of this store named.</exception>
    ValueTask<InstancePage> QueryAsync(InstanceQuery query, CancellationToken cancellation);
}

/// <summary>How far a store has come: new numbers and times start behind these.</summary>
/// <param name="Execution">The highest execution number ever committed; 0 in an empty store.</param>
/// <param name="Sequence">The highest message number in the store; 0 when it holds none.</param>
/// <param name="LatestTime">
/// The highest <see cref="InstanceRow.UpdatedAt"/> or <see cref="EntityRow.UpdatedAt"/> ever committed; <see cref="DateTimeOffset.UnixEpoch"/> in an empty store.
/// </param>
internal readonly record struct StoreNumbers(long Execution, long Sequence, DateTimeOffset LatestTime)
{
    /// <summary>The last time the clock was marked; null when it never was.</summary>
    public ClockMark? Clock { get; init; }

    /// <summary>These numbers once a commit is stored.</summary>
    public StoreNumbers With(Commit commit) =>
        new(
            Math.Max(Execution, commit.Instance?.Execution ?? 0),
            commit.Sent.Count > 0 ? Math.Max(Sequence, commit.Sent.Max(message => message.Sequence)) : Sequence,
            Latest(Latest(LatestTime, commit.Instance?.UpdatedAt), commit.Entity?.UpdatedAt)
        )
        {
            Clock = commit.Clock ?? Clock,
        };

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}

/// <summary>A place in the order in which messages are due.</summary>
internal readonly record struct DuePosition(DateTimeOffset Due, long Sequence)
{
    /// <summary>The place behind all that is due at a time.</summary>
    public static implicit operator DuePosition(DateTimeOffset due) => new(due, long.MaxValue);

    /// <summary>The place of a message: what is behind it comes next.</summary>
    public static DuePosition Of(StoredMessage message) => new(message.Due, message.Sequence);
}

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
internal sealed record InstancePage(IReadOnlyList<InstanceRow> Instances, string? Continuation);
