using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>
/// A few connections to read on, opened as they are needed. Each read sees all that was committed before it began, and
/// never waits for the writer.
/// </summary>
internal sealed class SqliteReaders(string path) : IAsyncDisposable
{
    private const int Limit = 4;

    private readonly SemaphoreSlim _free = new(Limit);
    private readonly ConcurrentStack<SqliteReader> _idle = new();
    private volatile bool _disposed;

    /// <summary>Reads on the caller's thread, once a connection is free.</summary>
    /// <exception cref="ObjectDisposedException">The store was closed.</exception>
    /// <exception cref="StoreException">The database cannot be read.</exception>
    public async ValueTask<T> ReadAsync<T>(Func<SqliteReader, T> read, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteStore));
            return Read(read);
        }
        catch (Exception failure) when (failure is SqliteException or JsonException)
        {
            throw SqliteFailure.OfRead(failure, path);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for the reads that are under way, then closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        for (var i = 0; i < Limit; i++)
        {
            await _free.WaitAsync();
        }
        while (_idle.TryPop(out var reader))
        {
            reader.Dispose();
        }
        _free.Release(Limit);
    }

    private T Read<T>(Func<SqliteReader, T> read)
    {
        var reader = _idle.TryPop(out var idle) ? idle : new SqliteReader(SqliteFile.OpenToRead(path));
        try
        {
            return read(reader);
        }
        finally
        {
            _idle.Push(reader);
        }
    }
}
