using Microsoft.Data.Sqlite;
using TranslationFunctions.EmbeddedHost.History;
using static SQLitePCL.raw;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Stores many commits in one transaction. For the writer's thread alone.</summary>
internal sealed class SqliteBatch(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommits _commits = new(connection);
    private readonly SqliteStatement _begin = new(connection, "BEGIN IMMEDIATE");
    private readonly SqliteStatement _commit = new(connection, "COMMIT");
    private readonly SqliteStatement _rollback = new(connection, "ROLLBACK");
    private readonly SqliteStatement _mark = new(
        connection,
        "UPDATE meta SET value = ?2 WHERE name = ?1 AND value < ?2"
    );

    private readonly SqliteStatement _set = new(connection, "INSERT OR REPLACE INTO meta VALUES (?1, ?2)");

    /// <summary>Stores what can be stored and tells each commit what became of it; it throws nothing.</summary>
    public void Store(IReadOnlyList<PendingCommit> batch)
    {
        try
        {
            _begin.Run();
            foreach (var pending in batch)
            {
                Apply(pending);
            }
            Mark(batch);
            _commit.Run();
        }
        catch (Exception failure)
        {
            Undo(batch, failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _commits.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        _mark.Dispose();
        _set.Dispose();
    }

    private void Apply(PendingCommit pending)
    {
        try
        {
            pending.Succeed(_commits.Apply(pending));
        }
        catch (StoreException refusal)
        {
            pending.Fail(refusal);
        }
    }

    private void Mark(IReadOnlyList<PendingCommit> batch)
    {
        var numbers = batch
            .Where(pending => pending.Stored)
            .Aggregate(default(StoreNumbers), (latest, pending) => latest.With(pending.Commit));
        _mark.Bind(1, SqliteSchema.LatestTime).Bind(2, numbers.LatestTime).Run();
        _mark.Bind(1, SqliteSchema.LatestExecution).Bind(2, numbers.Execution).Run();
        if (numbers.Clock is { } clock)
        {
            _set.Bind(1, SqliteSchema.ClockReal).Bind(2, clock.Real).Run();
            _set.Bind(1, SqliteSchema.ClockShown).Bind(2, clock.Shown).Run();
        }
    }

    private void Undo(IReadOnlyList<PendingCommit> batch, Exception failure)
    {
        // SQLite has rolled back by itself after some failures.
        if (sqlite3_get_autocommit(connection.Handle) == 0)
        {
            _rollback.Run();
        }
        if (batch.Count > 1 && failure is SqliteException { SqliteErrorCode: SQLITE_CONSTRAINT })
        {
            // One of them contradicts what is stored; the others are not to suffer for it.
            foreach (var pending in batch)
            {
                Store([pending]);
            }
            return;
        }
        var reported = SqliteFailure.OfWrite(failure, connection.DataSource);
        foreach (var pending in batch)
        {
            pending.Fail(reported);
        }
    }
}
