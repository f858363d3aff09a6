using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>A store that does what another one does, for those that change a little of it.</summary>
internal abstract class DelegatingStore(IStore inner) : IStore
{
    public virtual StoreNumbers Numbers => inner.Numbers;

    public virtual ValueTask<InstanceRow?> CommitAsync(Commit commit) => inner.CommitAsync(commit);

    public virtual ValueTask<InstanceRow?> FindAsync(string id, CancellationToken cancellation) =>
        inner.FindAsync(id, cancellation);

    public virtual ValueTask<EntityRow?> FindEntityAsync(string id, CancellationToken cancellation) =>
        inner.FindEntityAsync(id, cancellation);

    public virtual ValueTask<EntityPage> QueryEntitiesAsync(EntityFilter filter, CancellationToken cancellation) =>
        inner.QueryEntitiesAsync(filter, cancellation);

    public virtual ValueTask<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(
        long execution,
        CancellationToken cancellation
    ) => inner.ReadHistoryAsync(execution, cancellation);

    public virtual ValueTask<IReadOnlyList<StoredMessage>> ReadDueAsync(
        DuePosition after,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellation
    ) => inner.ReadDueAsync(after, until, limit, cancellation);

    public virtual ValueTask<DateTimeOffset?> NextDueAsync(DateTimeOffset after, CancellationToken cancellation) =>
        inner.NextDueAsync(after, cancellation);

    public virtual ValueTask<InstancePage> QueryAsync(InstanceQuery query, CancellationToken cancellation) =>
        inner.QueryAsync(query, cancellation);

    public virtual ValueTask DisposeAsync() => inner.DisposeAsync();
}
