using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>All that one step of one instance produced. It is stored as a whole or not at all.</summary>
/// <remarks>
/// It is applied in this order: <see cref="Removed"/>, the rows, <see cref="History"/>, <see cref="Sent"/>,
/// <see cref="Taken"/>, <see cref="Cancelled"/>. So a run may be removed and written anew under its own number, and a
/// timer that was set and cancelled in one step leaves nothing.
/// </remarks>
internal sealed record Commit
{
    /// <summary>
    /// The row to write: replaces the one with the same <see cref="InstanceRow.Execution"/>, or is added. Null when the
    /// row does not change.
    /// </summary>
    public InstanceRow? Instance { get; init; }

    /// <summary>
    /// For a new execution: what an existing row of the same id means. The default, <see cref="Existing.Expected"/>,
    /// is for a row that is already there.
    /// </summary>
    public Existing Existing { get; init; }

    /// <summary>The ended statuses in which an existing run refuses the commit, too; empty for none.</summary>
    public IReadOnlyCollection<InstanceStatus> Dedupe { get; init; } = [];

    /// <summary>
    /// The run whose row, history and messages addressed to it by its number go away in this commit; 0 for none. Used
    /// to purge, and to continue as new.
    /// </summary>
    public long Removed { get; init; }

    /// <summary>The entity to write; null when none changes.</summary>
    public EntityRow? Entity { get; init; }

    /// <summary>The id of an entity to remove if its row is empty; null for none.</summary>
    public string? EmptyEntity { get; init; }

    /// <summary>Events to append to the history of <see cref="Instance"/>, behind those it has.</summary>
    public IReadOnlyList<HistoryEvent> History { get; init; } = [];

    /// <summary>Messages to add.</summary>
    public IReadOnlyList<StoredMessage> Sent { get; init; } = [];

    /// <summary>Numbers of messages that were taken up; unknown ones are ignored.</summary>
    public IReadOnlyList<long> Taken { get; init; } = [];

    /// <summary>What the clock shows; null when that is not to be kept.</summary>
    public ClockMark? Clock { get; init; }

    /// <summary>Timers that were cancelled: their messages go away unread.</summary>
    public IReadOnlyList<CancelledTimer> Cancelled { get; init; } = [];
}

/// <summary>What a commit that adds a row does when the id is in the store already.</summary>
internal enum Existing
{
    /// <summary>The commit writes the row of a run that is there.</summary>
    Expected,

    /// <summary>The commit is refused, whatever the other run's status.</summary>
    Refused,

    /// <summary>An ended run is removed with its history; one that has not ended refuses the commit.</summary>
    ReplacedIfEnded,
}

/// <summary>A timer's message, named by what the history says of the timer.</summary>
internal sealed record CancelledTimer(string InstanceId, long Execution, int Id, DateTimeOffset Due);
