using Microsoft.Data.Sqlite;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>The tables, and how those of an older version become those of this one.</summary>
internal static class SqliteSchema
{
    /// <summary>The name in the table meta of the highest <see cref="History.InstanceRow.UpdatedAt"/> ever committed.</summary>
    public const string LatestTime = "latest_time";

    /// <summary>The name in the table meta of the highest execution number ever committed.</summary>
    public const string LatestExecution = "latest_execution";

    /// <summary>The names in the table meta of the last <see cref="ClockMark"/>; they are there once there is one.</summary>
    public const string ClockReal = "clock_real";

    /// <inheritdoc cref="ClockReal"/>
    public const string ClockShown = "clock_shown";

    /// <summary>
    /// What makes version n + 1 of version n, in order from 0, the empty database. A step that was released is never
    /// changed; a new version is a step behind the last.
    /// </summary>
    public static IReadOnlyList<string> Steps { get; } = [Version1, Version2];

    // The first time is the Unix epoch. Columns that change or are filtered by stand before those that hold much text, and indexed ones (id, created)
    // never change, so an update touches no index. The execution mark is kept because purging may take the highest
    // number out of the table while messages still name it.
    private const string Version1 = """
        CREATE TABLE meta(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO meta VALUES ('schema_version', 1), ('latest_time', 621355968000000000), ('latest_execution', 0);

        CREATE TABLE instance(
            execution INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            created INTEGER NOT NULL,
            status INTEGER NOT NULL,
            updated INTEGER NOT NULL,
            history_length INTEGER NOT NULL,
            name TEXT NOT NULL,
            version TEXT,
            parent TEXT,
            tags TEXT,
            failure TEXT,
            custom_status TEXT,
            output TEXT,
            input TEXT
        );
        CREATE INDEX instance_by_age ON instance(created, execution);

        CREATE TABLE history(
            execution INTEGER NOT NULL,
            position INTEGER NOT NULL,
            format INTEGER NOT NULL,
            events TEXT NOT NULL,
            PRIMARY KEY (execution, position)
        ) WITHOUT ROWID;

        CREATE TABLE message(
            sequence INTEGER PRIMARY KEY,
            instance TEXT NOT NULL,
            execution INTEGER NOT NULL,
            due INTEGER NOT NULL,
            timer INTEGER,
            event TEXT NOT NULL
        );
        CREATE INDEX message_by_due ON message(due, sequence);
        CREATE INDEX message_by_execution ON message(execution, due);
        """;

    // Entities; what is null says nothing, so a row whose last three are null is empty.
    private const string Version2 = """
        CREATE TABLE entity(
            id TEXT PRIMARY KEY,
            updated INTEGER NOT NULL,
            locked_by TEXT,
            waiting TEXT,
            state TEXT
        ) WITHOUT ROWID;
        """;

    /// <summary>Brings a database to the version behind the last step, or leaves it as it was.</summary>
    /// <exception cref="StoreException">The database has a newer version, or belongs to something else.</exception>
    public static void Upgrade(SqliteConnection connection, IReadOnlyList<string> steps)
    {
        using var transaction = connection.BeginTransaction();
        var version = Version(connection);
        if (version > steps.Count)
        {
            throw new StoreException(
                $"The store '{connection.DataSource}' has schema version {version}; this build knows versions up to"
                    + $" {steps.Count}. Open it with the newer build that wrote it, or name another directory."
            );
        }
        if (version == steps.Count)
        {
            return;
        }
        foreach (var step in steps.Skip(version))
        {
            Execute(connection, step);
        }
        Execute(connection, $"UPDATE meta SET value = {steps.Count} WHERE name = 'schema_version'");
        transaction.Commit();
    }

    private static int Version(SqliteConnection connection)
    {
        if (Scalar(connection, "SELECT count(*) FROM sqlite_master") == 0)
        {
            return 0;
        }
        if (Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'meta'") == 0)
        {
            throw new StoreException(
                $"'{connection.DataSource}' is a database of something else; it was left as it is. Name another directory."
            );
        }
        return (int)Scalar(connection, "SELECT value FROM meta WHERE name = 'schema_version'");
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
