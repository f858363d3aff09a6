using System.Text.Json;
using Microsoft.Data.Sqlite;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Entities as rows: how they are written, and read back.</summary>
internal sealed class SqliteEntities(SqliteConnection connection) : IDisposable
{
    public const string Find = $"SELECT {Columns} FROM entity WHERE id = ?1";

    /// <summary>Those behind an id, changed between two times; with a state, or (?4) without.</summary>
    public const string Query = $"""
        SELECT {Columns} FROM entity
        WHERE id > ?1 AND id >= ?5 AND id < ?6 AND updated >= ?2 AND updated <= ?3 AND (?4 OR state IS NOT NULL)
        ORDER BY id LIMIT ?7
        """;

    private const string Columns = "id, updated, locked_by, waiting, state";

    private readonly SqliteStatement _write = new(
        connection,
        $"INSERT OR REPLACE INTO entity({Columns}) VALUES (?1, ?2, ?3, ?4, ?5)"
    );
    private readonly SqliteStatement _removeEmpty = new(
        connection,
        "DELETE FROM entity WHERE id = ?1 AND locked_by IS NULL AND waiting IS NULL AND state IS NULL"
    );

    public void Write(EntityRow row) =>
        _write
            .Bind(1, row.Id)
            .Bind(2, row.UpdatedAt)
            .BindUtf8(3, SqliteRows.Json(row.LockedBy, HistoryJson.Default.ParentLink))
            .BindUtf8(4, row.Waiting.Count == 0 ? null : Json(row.Waiting))
            .Bind(5, row.State)
            .Run();

    public void RemoveIfEmpty(string id) => _removeEmpty.Bind(1, id).Run();

    public static EntityRow Read(SqliteStatement row) =>
        new(row.Text(0)!, row.Time(1))
        {
            LockedBy = SqliteRows.Json(row, 2, HistoryJson.Default.ParentLink),
            Waiting = SqliteRows.Json(row, 3, HistoryJson.Default.HistoryEventArray) is { } waiting
                ? [.. waiting.Cast<EntityRequest>()]
                : [],
            State = row.Text(4),
        };

    /// <inheritdoc/>
    public void Dispose()
    {
        _write.Dispose();
        _removeEmpty.Dispose();
    }

    private static byte[] Json(IReadOnlyList<EntityRequest> waiting) =>
        JsonSerializer.SerializeToUtf8Bytes([.. waiting], HistoryJson.Default.HistoryEventArray);
}
