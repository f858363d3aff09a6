using Microsoft.Data.Sqlite;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>The statements a commit is made of. For the writer's thread alone.</summary>
internal sealed class SqliteCommits(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _find = new(
        connection,
        $"SELECT {SqliteRows.InstanceColumns(withData: true)} FROM instance WHERE id = ?1"
    );
    private readonly SqliteStatement _insert = new(connection, SqliteRows.Insert);
    private readonly SqliteStatement _update = new(connection, SqliteRows.Update);
    private readonly SqliteStatement _append = new(
        connection,
        $"INSERT INTO history(execution, position, format, events) VALUES (?1, ?2, {SqliteRows.HistoryFormat}, ?3)"
    );
    private readonly SqliteStatement _send = new(
        connection,
        "INSERT INTO message(sequence, instance, execution, due, timer, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
    );
    private readonly SqliteStatement _take = new(connection, "DELETE FROM message WHERE sequence = ?1");
    private readonly SqliteStatement _cancel = new(
        connection,
        "DELETE FROM message WHERE execution = ?1 AND due = ?2 AND timer = ?3 AND instance = ?4"
    );
    private readonly SqliteEntities _entities = new(connection);
    private readonly SqliteStatement[] _remove =
    [
        new(connection, "DELETE FROM instance WHERE execution = ?1"),
        new(connection, "DELETE FROM history WHERE execution = ?1"),
        new(connection, "DELETE FROM message WHERE execution = ?1"),
    ];

    /// <summary>Applies a commit to the open transaction.</summary>
    /// <returns>Null, or the row in its way; then nothing was applied.</returns>
    /// <exception cref="StoreException">The commit does not follow what is stored; nothing was applied.</exception>
    /// <exception cref="SqliteException">A statement failed; others may have been applied.</exception>
    public InstanceRow? Apply(PendingCommit pending)
    {
        var commit = pending.Commit;
        var (verdict, held, inTheWay) = commit.Instance is { } named ? Judge(commit, named) : default;
        if (verdict is Verdict.Refused)
        {
            return inTheWay;
        }
        Remove(commit.Removed);
        Remove(verdict is Verdict.Replaces ? held : 0);
        if (commit.Instance is { } row)
        {
            SqliteRows.Bind(verdict is Verdict.Updates ? _update : _insert, row).Run();
            Append(row, commit.History.Count, pending.History);
        }
        if (commit.Entity is { } entity)
        {
            _entities.Write(entity);
        }
        if (commit.EmptyEntity is { } empty)
        {
            _entities.RemoveIfEmpty(empty);
        }
        Send(commit.Sent, pending.Sent);
        foreach (var sequence in commit.Taken)
        {
            _take.Bind(1, sequence).Run();
        }
        foreach (var timer in commit.Cancelled)
        {
            _cancel.Bind(1, timer.Execution).Bind(2, timer.Due).Bind(3, timer.Id).Bind(4, timer.InstanceId).Run();
        }
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (
            var statement in (SqliteStatement[])[_find, _insert, _update, _append, _send, _take, _cancel, .. _remove]
        )
        {
            statement.Dispose();
        }
        _entities.Dispose();
    }

    private (Verdict Verdict, long Held, InstanceRow? InTheWay) Judge(Commit commit, InstanceRow row)
    {
        try
        {
            HeldRun? held = _find.Bind(1, row.Id).Step() ? SqliteRows.ReadHeld(_find) : null;
            var verdict = CommitRules.Judge(commit, row, held);
            return (verdict, held?.Execution ?? 0, verdict is Verdict.Refused ? SqliteRows.ReadInstance(_find) : null);
        }
        finally
        {
            _find.Reset();
        }
    }

    private void Remove(long execution)
    {
        if (execution == 0)
        {
            return;
        }
        foreach (var statement in _remove)
        {
            statement.Bind(1, execution).Run();
        }
    }

    private void Append(InstanceRow row, int count, byte[]? events)
    {
        if (events is not null)
        {
            _append.Bind(1, row.Execution).Bind(2, row.HistoryLength - count).BindUtf8(3, events).Run();
        }
    }

    private void Send(IReadOnlyList<StoredMessage> messages, byte[][] events)
    {
        for (var i = 0; i < events.Length; i++)
        {
            var message = messages[i];
            _send
                .Bind(1, message.Sequence)
                .Bind(2, message.InstanceId)
                .Bind(3, message.Execution)
                .Bind(4, message.Due)
                .Bind(5, (message.Event as TimerFired)?.Id)
                .BindUtf8(6, events[i])
                .Run();
        }
    }
}
