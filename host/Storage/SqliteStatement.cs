using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>
/// A prepared statement that is used again and again. Text goes in and out as UTF-8 of a known length, so it may hold
/// any character, the zero character among them. Parameters count from 1, columns from 0.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle!;
        Throw(sqlite3_prepare_v2(_connection, sql, out _statement));
    }

    public SqliteStatement Bind(int parameter, long value)
    {
        Throw(sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, long? value) =>
        value is { } number ? Bind(parameter, number) : BindUtf8(parameter, null);

    public SqliteStatement Bind(int parameter, DateTimeOffset value) => Bind(parameter, value.UtcTicks);

    public SqliteStatement Bind(int parameter, string? value)
    {
        if (value is null)
        {
            return BindUtf8(parameter, null);
        }
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        try
        {
            BindText(parameter, buffer.AsSpan(0, Encoding.UTF8.GetBytes(value, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return this;
    }

    /// <summary>Binds text that is UTF-8 already.</summary>
    public SqliteStatement BindUtf8(int parameter, byte[]? value)
    {
        if (value is null)
        {
            Throw(sqlite3_bind_null(_statement, parameter));
        }
        else
        {
            BindText(parameter, value);
        }
        return this;
    }

    /// <summary>Moves to the next row; false when there is none.</summary>
    public bool Step()
    {
        var code = sqlite3_step(_statement);
        if (code is not (SQLITE_ROW or SQLITE_DONE))
        {
            Throw(code);
        }
        return code == SQLITE_ROW;
    }

    /// <summary>Runs a statement that has no rows.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Ends the reading of rows; until then the connection holds its view of the database.</summary>
    public void Reset() => _ = sqlite3_reset(_statement);

    public bool IsNull(int column) => sqlite3_column_type(_statement, column) == SQLITE_NULL;

    public long Number(int column) => sqlite3_column_int64(_statement, column);

    public DateTimeOffset Time(int column) => new(Number(column), TimeSpan.Zero);

    public ReadOnlySpan<byte> TextUtf8(int column) => sqlite3_column_blob(_statement, column);

    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(TextUtf8(column));

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void BindText(int parameter, ReadOnlySpan<byte> text) =>
        // An empty span has no address, which SQLite takes for null.
        Throw(
            text.IsEmpty
                ? sqlite3_bind_text(_statement, parameter, string.Empty)
                : sqlite3_bind_text(_statement, parameter, text)
        );

    private void Throw(int code) => SqliteException.ThrowExceptionForRC(code, _connection);
}
