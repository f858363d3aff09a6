using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Failures of the database as the host reports them: what failed, what became of the work, what to do.</summary>
internal static class SqliteFailure
{
    public static StoreException OfOpen(Exception failure, string path) =>
        new($"The store '{path}' cannot be opened; nothing was changed. {Reason(failure)}", failure);

    public static StoreException OfRead(Exception failure, string path) =>
        new($"The store '{path}' cannot be read. {Reason(failure)}", failure);

    public static StoreException OfWrite(Exception failure, string path) =>
        new($"The store '{path}' cannot be written; nothing of the commit was stored. {Reason(failure)}", failure);

    private static string Reason(Exception failure) =>
        (failure as SqliteException)?.SqliteErrorCode switch
        {
            SQLITE_FULL => "The disk is full: free some space and try again.",
            SQLITE_NOTADB => "The file is not a SQLite database: move it away, or name another directory.",
            SQLITE_CORRUPT => "The file is damaged: put a copy in its place, or name another directory.",
            SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM =>
                "The file may not be written: check the permissions of it and of its directory.",
            SQLITE_IOERR => $"The disk failed: check it and try again. ({failure.Message})",
            SQLITE_CONSTRAINT => $"A number is taken already: read the instance again. ({failure.Message})",
            _ => $"Look into the cause before trying again: {failure.Message}",
        };
}
