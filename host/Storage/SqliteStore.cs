using Microsoft.Data.Sqlite;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>A store in one SQLite file. What it said is stored survives the process and the machine's power.</summary>
internal sealed class SqliteStore : IStore
{
    private readonly StoreLock _lock;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;

    private SqliteStore(StoreLock taken, SqliteConnection connection, string path, StoreNumbers numbers)
    {
        _lock = taken;
        _writer = new SqliteWriter(connection);
        _readers = new SqliteReaders(path);
        Numbers = numbers;
    }

    /// <inheritdoc/>
    public StoreNumbers Numbers { get; }

    /// <summary>Opens the store in a directory, or creates it there. One process at a time may have it open.</summary>
    /// <exception cref="StoreException">
    /// The directory cannot be written, another process has it, or the file in it is not a store of this version or an
    /// older one.
    /// </exception>
    public static SqliteStore Open(string directory) => Open(directory, SqliteSchema.Steps);

    internal static SqliteStore Open(string directory, IReadOnlyList<string> schema)
    {
        var taken = StoreLock.Take(directory);
        var path = Path.Combine(Path.GetFullPath(directory), "durable.db");
        SqliteConnection? connection = null;
        try
        {
            connection = SqliteFile.OpenToWrite(path, schema);
            using var reader = new SqliteReader(SqliteFile.OpenToRead(path));
            return new SqliteStore(taken, connection, path, reader.Numbers());
        }
        catch (Exception failure)
        {
            connection?.Dispose();
            taken.Dispose();
            throw failure as StoreException ?? SqliteFailure.OfOpen(failure, path);
        }
    }

    /// <inheritdoc/>
    public ValueTask<InstanceRow?> CommitAsync(Commit commit)
    {
        CommitRules.Check(commit);
        return new ValueTask<InstanceRow?>(_writer.StoreAsync(new PendingCommit(commit)));
    }

    /// <inheritdoc/>
    public ValueTask<InstanceRow?> FindAsync(string id, CancellationToken cancellation) =>
        _readers.ReadAsync(reader => reader.Find(id), cancellation);

    /// <inheritdoc/>
    public ValueTask<EntityRow?> FindEntityAsync(string id, CancellationToken cancellation) =>
        _readers.ReadAsync(reader => reader.FindEntity(id), cancellation);

    /// <inheritdoc/>
    public ValueTask<EntityPage> QueryEntitiesAsync(EntityFilter filter, CancellationToken cancellation) =>
        _readers.ReadAsync(reader => reader.QueryEntities(filter), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(long execution, CancellationToken cancellation) =>
        _readers.ReadAsync(reader => reader.History(execution), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredMessage>> ReadDueAsync(
        DuePosition after,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellation
    ) => _readers.ReadAsync(reader => reader.Due(after, until, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextDueAsync(DateTimeOffset after, CancellationToken cancellation) =>
        _readers.ReadAsync(reader => reader.NextDue(after), cancellation);

    /// <inheritdoc/>
    public ValueTask<InstancePage> QueryAsync(InstanceQuery query, CancellationToken cancellation) =>
        _readers.ReadAsync(reader => reader.Query(query), cancellation);

    /// <summary>Stores what was accepted, then closes the file and lets go of the directory.</summary>
    public async ValueTask DisposeAsync()
    {
        // The last connection to close empties the write-ahead log into the file: the writer's, so readers go first.
        await _readers.DisposeAsync();
        await _writer.StopAsync();
        _lock.Dispose();
    }
}
