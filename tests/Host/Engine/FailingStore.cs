using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>
/// A store whose process dies at a commit: that one and all later ones fail. Whether the one it dies at is stored is
/// chosen, for a process can die on either side of it.
/// </summary>
internal sealed class FailingStore(IStore inner, int diesAt, bool stored) : IStore
{
    private readonly TaskCompletionSource died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int commits;

    public Task Died => died.Task;

    public int Commits => commits;

    public StoreNumbers Numbers => inner.Numbers;

    public async ValueTask<InstanceRow?> CommitAsync(Commit commit)
    {
        var number = Interlocked.Increment(ref commits);
        if (number < diesAt)
        {
            return await inner.CommitAsync(commit);
        }
        if (number == diesAt && stored)
        {
            await inner.CommitAsync(commit);
        }
        died.TrySetResult();
        throw new StoreException("The process has died.");
    }

    public ValueTask<InstanceRow?> FindAsync(string id, CancellationToken cancellation) =>
        inner.FindAsync(id, cancellation);

    public ValueTask<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(long execution, CancellationToken cancellation) =>
        inner.ReadHistoryAsync(execution, cancellation);

    public ValueTask<IReadOnlyList<StoredMessage>> ReadDueAsync(
        DuePosition after,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellation
    ) => inner.ReadDueAsync(after, until, limit, cancellation);

    public ValueTask<DateTimeOffset?> NextDueAsync(DateTimeOffset after, CancellationToken cancellation) =>
        inner.NextDueAsync(after, cancellation);

    public ValueTask<InstancePage> QueryAsync(InstanceQuery query, CancellationToken cancellation) =>
        inner.QueryAsync(query, cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
