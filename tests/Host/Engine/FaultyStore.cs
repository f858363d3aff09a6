using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>What happens at a commit.</summary>
public enum Fault
{
    /// <summary>The commit fails, nothing of it is stored, and the next one is fine.</summary>
    Once,

    /// <summary>The process dies before the commit is stored.</summary>
    DeathBefore,

    /// <summary>The process dies when the commit is stored, before anybody hears of it.</summary>
    DeathAfter,
}

/// <summary>A store that fails at its n-th commit. After a death nothing reaches what is inside.</summary>
/// <param name="inner">The store.</param>
/// <param name="at">The number of the commit, from 1; 0 for none.</param>
/// <param name="fault">What happens there.</param>
/// <param name="now">The present time.</param>
internal sealed class FaultyStore(IStore inner, int at, Fault fault, Func<DateTimeOffset> now) : DelegatingStore(inner)
{
    private readonly TaskCompletionSource<DateTimeOffset> died = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private int commits;

    public int Commits => commits;

    /// <summary>Ends with the time of death.</summary>
    public Task<DateTimeOffset> Died => died.Task;

    /// <summary>What the fatal commit threw; every later call throws another one.</summary>
    public StoreException Fatal { get; } = new($"Commit {at} meets its fate: {fault}.");

    public override async ValueTask<InstanceRow?> CommitAsync(Commit commit)
    {
        ThrowIfDead();
        if (Interlocked.Increment(ref commits) != at)
        {
            return await base.CommitAsync(commit);
        }
        if (fault == Fault.DeathAfter)
        {
            await base.CommitAsync(commit);
        }
        if (fault != Fault.Once)
        {
            died.SetResult(now());
        }
        throw Fatal;
    }

    public override ValueTask<InstanceRow?> FindAsync(string id, CancellationToken cancellation)
    {
        ThrowIfDead();
        return base.FindAsync(id, cancellation);
    }

    public override ValueTask<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(
        long execution,
        CancellationToken cancellation
    )
    {
        ThrowIfDead();
        return base.ReadHistoryAsync(execution, cancellation);
    }

    public override ValueTask<IReadOnlyList<StoredMessage>> ReadDueAsync(
        DuePosition after,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellation
    )
    {
        ThrowIfDead();
        return base.ReadDueAsync(after, until, limit, cancellation);
    }

    public override ValueTask<DateTimeOffset?> NextDueAsync(DateTimeOffset after, CancellationToken cancellation)
    {
        ThrowIfDead();
        return base.NextDueAsync(after, cancellation);
    }

    private void ThrowIfDead()
    {
        if (died.Task.IsCompleted)
        {
            throw new StoreException("The process is dead.");
        }
    }
}
