using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine.Rewinding;

/// <summary>Takes failed instances back to before their failure, and lets them go on.</summary>
internal sealed class Rewinder(
    IStore store,
    IExecutor executor,
    HostClock clock,
    NumberSource numbers,
    Action<StepWork> stored
)
{
    /// <summary>Rewinds an instance. When the task ends, it is stored as a new run that goes on.</summary>
    /// <param name="failed">The row of an instance that has failed.</param>
    /// <param name="request">Why, and for which parent.</param>
    /// <param name="taken">The messages that asked for it; they go away in the same commit.</param>
    /// <exception cref="StoreException">The instance has changed meanwhile, or the store failed.</exception>
    public async ValueTask RewindAsync(InstanceRow failed, RewindRequest request, IReadOnlyList<long> taken)
    {
        var history = await store.ReadHistoryAsync(failed.Execution, CancellationToken.None);
        var rewound = RewoundHistory.Of(history, past => executor.CanReplay(failed, past));
        var commit = RewindWork.Of(failed, rewound, request, taken, clock.Now, numbers);
        await store.CommitAsync(commit);
        stored(new StepWork(commit.Instance!, commit));
    }
}
