using Microsoft.Data.Sqlite;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>
/// The one thread that writes. While it waits for the disk, commits gather; it stores all of them with the next wait.
/// </summary>
internal sealed class SqliteWriter
{
    // Bounds how long the first of many commits waits for the others.
    private const int BatchLimit = 1000;

    private readonly object _gate = new();
    private readonly Queue<PendingCommit> _waiting = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _stopping;

    /// <summary>Starts the thread.</summary>
    /// <param name="connection">The connection to write to. It is closed when the writer has stopped.</param>
    public SqliteWriter(SqliteConnection connection)
    {
        var batch = new SqliteBatch(connection);
        new Thread(() => Run(connection, batch)) { Name = nameof(SqliteWriter), IsBackground = true }.Start();
    }

    /// <summary>Hands a commit over; the task ends when it is stored, refused or failed.</summary>
    /// <exception cref="ObjectDisposedException">The writer was stopped before.</exception>
    public Task<InstanceRow?> StoreAsync(PendingCommit commit)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping, typeof(SqliteStore));
            _waiting.Enqueue(commit);
            if (_waiting.Count == 1)
            {
                Monitor.Pulse(_gate);
            }
        }
        return commit.Task;
    }

    /// <summary>Stores what was accepted, then closes the connection.</summary>
    public Task StopAsync()
    {
        lock (_gate)
        {
            _stopping = true;
            Monitor.Pulse(_gate);
        }
        return _stopped.Task;
    }

    private void Run(SqliteConnection connection, SqliteBatch batch)
    {
        try
        {
            using (connection)
            using (batch)
            {
                while (Next() is { Count: > 0 } commits)
                {
                    batch.Store(commits);
                    commits.ForEach(commit => commit.Complete());
                }
            }
            _stopped.SetResult();
        }
        catch (Exception failure)
        {
            _stopped.SetException(failure);
        }
    }

    private List<PendingCommit> Next()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_stopping)
            {
                Monitor.Wait(_gate);
            }
            var batch = new List<PendingCommit>(Math.Min(_waiting.Count, BatchLimit));
            while (batch.Count < BatchLimit && _waiting.TryDequeue(out var commit))
            {
                batch.Add(commit);
            }
            return batch;
        }
    }
}
