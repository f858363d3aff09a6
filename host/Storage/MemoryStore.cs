using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>A store that forgets everything with the process. Every call ends before it returns.</summary>
internal sealed class MemoryStore : IStore
{
    private readonly Lock _gate = new();
    private readonly MemoryInstances _instances = new();
    private readonly MemoryEntities _entities = new();
    private readonly MemoryQueue _messages = new();
    private StoreNumbers _numbers = new(0, 0, DateTimeOffset.UnixEpoch);
    private bool _disposed;

    /// <inheritdoc/>
    /// <remarks>It has no opening of its own: an engine that begins on it finds what the one before left.</remarks>
    public StoreNumbers Numbers
    {
        get
        {
            lock (_gate)
            {
                return _numbers;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<InstanceRow?> CommitAsync(Commit commit)
    {
        CommitRules.Check(commit);
        try
        {
            return new ValueTask<InstanceRow?>(Locked(commit, Store));
        }
        catch (StoreException failure)
        {
            return ValueTask.FromException<InstanceRow?>(failure);
        }
    }

    /// <inheritdoc/>
    public ValueTask<InstanceRow?> FindAsync(string id, CancellationToken cancellation) =>
        ReadAsync(id, _instances.Find, cancellation);

    /// <inheritdoc/>
    public ValueTask<EntityRow?> FindEntityAsync(string id, CancellationToken cancellation) =>
        ReadAsync(id, _entities.Find, cancellation);

    /// <inheritdoc/>
    public ValueTask<EntityPage> QueryEntitiesAsync(EntityFilter filter, CancellationToken cancellation) =>
        ReadAsync(filter, _entities.Query, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(long execution, CancellationToken cancellation) =>
        ReadAsync<long, IReadOnlyList<HistoryEvent>>(execution, _instances.History, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredMessage>> ReadDueAsync(
        DuePosition after,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellation
    ) => ReadAsync((after, until, limit), page => _messages.Due(page.after, page.until, page.limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> NextDueAsync(DateTimeOffset after, CancellationToken cancellation) =>
        ReadAsync(after, _messages.NextDue, cancellation);

    /// <inheritdoc/>
    public ValueTask<InstancePage> QueryAsync(InstanceQuery query, CancellationToken cancellation) =>
        ReadAsync(query, _instances.Query, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _disposed = true;
        }
        return ValueTask.CompletedTask;
    }

    private ValueTask<TOut> ReadAsync<TIn, TOut>(TIn input, Func<TIn, TOut> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new ValueTask<TOut>(Locked(input, read));
    }

    private TOut Locked<TIn, TOut>(TIn input, Func<TIn, TOut> work)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return work(input);
        }
    }

    // Nothing is changed before everything is checked, so a commit that is refused leaves nothing.
    private InstanceRow? Store(Commit commit)
    {
        var existing = commit.Instance is { } named ? _instances.Find(named.Id) : null;
        var verdict = Judge(commit, existing);
        if (verdict is Verdict.Refused)
        {
            return existing;
        }
        var replaced = verdict is Verdict.Replaces ? existing!.Execution : 0;
        CheckNumbers(commit, replaced);
        Remove(commit.Removed);
        Remove(replaced);
        Write(commit, verdict);
        foreach (var message in commit.Sent)
        {
            _messages.Add(message);
        }
        foreach (var sequence in commit.Taken)
        {
            _messages.Take(sequence);
        }
        foreach (var timer in commit.Cancelled)
        {
            _messages.Cancel(timer);
        }
        _numbers = _numbers.With(commit);
        return null;
    }

    private static Verdict? Judge(Commit commit, InstanceRow? existing) =>
        commit.Instance is { } row
            ? CommitRules.Judge(
                commit,
                row,
                existing is null
                    ? null
                    : new HeldRun(existing.Execution, existing.Status, existing.CreatedAt, existing.HistoryLength)
            )
            : null;

    private void CheckNumbers(Commit commit, long replaced)
    {
        bool Stays(long execution) => execution == 0 || (execution != commit.Removed && execution != replaced);

        if (
            commit.Instance is { } row
            && _instances.Find(row.Execution) is { } namesake
            && namesake.Id != row.Id
            && Stays(row.Execution)
        )
        {
            throw new StoreException($"Run {row.Execution} is instance '{namesake.Id}' already. Nothing was stored.");
        }
        var numbers = commit.Sent.Count > 1 ? new HashSet<long>() : null;
        foreach (var message in commit.Sent)
        {
            var stored = _messages.Find(message.Sequence);
            if (numbers?.Add(message.Sequence) is false || (stored is not null && Stays(stored.Execution)))
            {
                throw new StoreException($"Message {message.Sequence} exists already. Nothing was stored.");
            }
        }
    }

    private void Remove(long execution)
    {
        if (execution != 0)
        {
            _instances.Remove(execution);
            _messages.TakeAll(execution, _ => true);
        }
    }

    private void Write(Commit commit, Verdict? verdict)
    {
        switch (verdict)
        {
            case Verdict.Updates:
                _instances.Update(commit.Instance!, commit.History);
                break;
            case Verdict.Adds or Verdict.Replaces:
                _instances.Add(commit.Instance!, commit.History);
                break;
        }
        if (commit.Entity is { } entity)
        {
            _entities.Write(entity);
        }
        if (commit.EmptyEntity is { } empty)
        {
            _entities.RemoveIfEmpty(empty);
        }
    }
}
