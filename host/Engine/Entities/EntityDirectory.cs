using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Engine.Entities;

/// <summary>The entities as a caller from outside sees them.</summary>
/// <param name="store">Where they live.</param>
/// <param name="send">Stores a message that is due at a time, and passes it on.</param>
internal sealed class EntityDirectory(IStore store, Func<string, HistoryEvent, DateTimeOffset, ValueTask> send)
{
    /// <summary>Signals an entity. When the task ends the signal is in the store.</summary>
    public ValueTask SignalAsync(string id, OperationRequest operation, DateTimeOffset? at) =>
        send(id, operation, at ?? StoredMessage.AtOnce);

    /// <summary>An entity as it is stored, or null.</summary>
    public ValueTask<EntityRow?> FindAsync(string id, CancellationToken cancellation) =>
        store.FindEntityAsync(id, cancellation);

    /// <summary>One page of the entities that fit.</summary>
    public ValueTask<EntityPage> QueryAsync(EntityFilter filter, CancellationToken cancellation) =>
        store.QueryEntitiesAsync(filter, cancellation);

    /// <summary>Removes an entity if there is nothing in it.</summary>
    public async ValueTask RemoveIfEmptyAsync(string id) => await store.CommitAsync(new Commit { EmptyEntity = id });

    /// <summary>Gives an entity's lock back if the instance that holds it no longer runs.</summary>
    /// <returns>Whether there was such a lock.</returns>
    public async ValueTask<bool> TryReleaseOrphanAsync(EntityRow entity, CancellationToken cancellation)
    {
        if (entity.LockedBy is not { } owner || await IsAliveAsync(owner, cancellation))
        {
            return false;
        }
        await send(entity.Id, new LockRelease(owner), StoredMessage.AtOnce);
        return true;
    }

    private async ValueTask<bool> IsAliveAsync(ParentLink owner, CancellationToken cancellation) =>
        await store.FindAsync(owner.InstanceId, cancellation) is { } row
        && row.Execution == owner.Execution
        && !row.Status.IsEnded();
}
