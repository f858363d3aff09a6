using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>Removes ended instances.</summary>
internal sealed class InstancePurge(IStore store)
{
    /// <summary>Removes an ended instance with its history.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="recursive">Whether its ended children are removed with it, and theirs.</param>
    /// <param name="cancellation">Ends between two instances.</param>
    /// <returns>How many were removed; none when the instance is unknown or has not ended.</returns>
    public async ValueTask<int> PurgeAsync(string id, bool recursive, CancellationToken cancellation)
    {
        var row = await store.FindAsync(id, cancellation);
        return row is null ? 0 : await PurgeAsync(row, recursive, cancellation);
    }

    private async ValueTask<int> PurgeAsync(InstanceRow row, bool recursive, CancellationToken cancellation)
    {
        if (!row.Status.IsEnded())
        {
            return 0;
        }
        var purged = 1;
        if (recursive)
        {
            var history = await store.ReadHistoryAsync(row.Execution, cancellation);
            foreach (var called in history.OfType<ChildScheduled>())
            {
                // Who merely has the id of a child, because the child was refused it or is gone, is left alone.
                var child = await store.FindAsync(called.InstanceId, cancellation);
                purged += child?.Parent?.InstanceId == row.Id ? await PurgeAsync(child, recursive, cancellation) : 0;
            }
        }
        await store.CommitAsync(new Commit { Removed = row.Execution });
        return purged;
    }
}
