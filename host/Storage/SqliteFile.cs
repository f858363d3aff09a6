using Microsoft.Data.Sqlite;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Opens connections to a store's file.</summary>
internal static class SqliteFile
{
    /// <summary>The connection to write on; the file is created and brought to this build's schema.</summary>
    public static SqliteConnection OpenToWrite(string path, IReadOnlyList<string> schema)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            // What is not ours is found out before anything is changed, and the journal's mode is a change.
            SqliteSchema.Upgrade(connection, schema);
            Set(
                connection,
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864"
            );
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection to read on, beside the one that writes.</summary>
    public static SqliteConnection OpenToRead(string path) => Open(path, SqliteOpenMode.ReadOnly);

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
        };
        var connection = new SqliteConnection(address.ConnectionString);
        try
        {
            connection.Open();
            Set(connection, "PRAGMA cache_size = -16384");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Set(SqliteConnection connection, string pragmas)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }
}
