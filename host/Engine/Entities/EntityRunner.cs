using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine.Entities;

/// <summary>
/// Runs entities: each takes up what was asked of it, runs the operations, and stores all of it at once. Operations may
/// wait for anything, so they run beside the lane, like activities; what they did is stored on it.
/// </summary>
internal sealed partial class EntityRunner
{
    // So many requests are taken up in one turn: the first caller waits for the last one of its turn.
    private const int TurnLimit = 64;

    private readonly IStore store;
    private readonly IExecutor executor;
    private readonly HostClock clock;
    private readonly NumberSource numbers;
    private readonly ILane lane;
    private readonly CodeRunner code;
    private readonly Action<Commit> stored;
    private readonly Action<Action> retryLater;
    private readonly ILogger logger;
    private readonly Func<string> newId;
    private readonly ActorTable<EntityActor> actors;

    public EntityRunner(
        IStore store,
        IExecutor executor,
        HostClock clock,
        NumberSource numbers,
        ILane lane,
        EngineOptions options,
        Action<Commit> stored,
        Action<Action> retryLater,
        ILogger logger
    )
    {
        (this.store, this.executor, this.clock, this.numbers, this.lane) = (store, executor, clock, numbers, lane);
        (this.stored, this.retryLater, this.logger) = (stored, retryLater, logger);
        newId = options.NewId;
        code = new CodeRunner(clock.Work, lane, options.EntityLimit, options.ActivityStop);
        actors = new ActorTable<EntityActor>(
            options.IdleLimit,
            static id => new EntityActor(id),
            actor => lane.Queue(() => GuardAsync(actor, actors!.Take(actor), TakeUpAsync))
        );
    }

    /// <summary>Passes on what is asked of an entity.</summary>
    public void Deliver(StoredMessage message) => actors.Deliver(message.InstanceId, Delivery.Of(message));

    /// <summary>Starts no more operations, cancels those that run, and waits for them.</summary>
    public Task StopAsync(CancellationToken impatience) => code.StopAsync(impatience);

    private async ValueTask TakeUpAsync(EntityActor actor, List<Delivery> deliveries)
    {
        if (deliveries.Count > TurnLimit)
        {
            actors.PutBack(actor, deliveries[TurnLimit..]);
            deliveries.RemoveRange(TurnLimit, deliveries.Count - TurnLimit);
        }
        actor.Row ??=
            await store.FindEntityAsync(actor.Id, CancellationToken.None) ?? new EntityRow(actor.Id, clock.Now);
        var turn = EntityTurn.Of(actor.Row, deliveries.Select(static delivery => (EntityRequest)delivery.Event));
        if (turn.Operations.Count == 0)
        {
            await StoreAsync(actor, deliveries, turn, new EntityResult(turn.Row.State, []));
            return;
        }
        code.Queue(async stopping =>
        {
            var result = await executor.RunEntityAsync(BatchOf(turn), stopping);
            lane.Queue(() => GuardAsync(actor, deliveries, (a, taken) => StoreAsync(a, taken, turn, result)));
        });
    }

    private async ValueTask StoreAsync(
        EntityActor actor,
        List<Delivery> deliveries,
        EntityTurn turn,
        EntityResult result
    )
    {
        long[] taken = [.. deliveries.Where(static d => d.Sequence > 0).Select(static d => d.Sequence)];
        var commit = EntityWork.Of(turn, result, taken, clock.Now, numbers);
        try
        {
            await store.CommitAsync(commit);
        }
        catch (ArgumentException error)
        {
            // An operation asked for what no store can hold, such as a start under an id that is not Unicode text.
            var failure = new FailureRecord(error.GetType().FullName!, error.Message);
            commit = EntityWork.Of(turn, EntityResult.Failed(BatchOf(turn), failure), taken, clock.Now, numbers);
            await store.CommitAsync(commit);
        }
        actor.Row = commit.Entity;
        stored(commit);
        actors.Release(actor);
    }

    private async ValueTask GuardAsync(
        EntityActor actor,
        List<Delivery> deliveries,
        Func<EntityActor, List<Delivery>, ValueTask> work
    )
    {
        try
        {
            await work(actor, deliveries);
        }
        catch (StoreException error)
        {
            LogStoreFailed(error, actor.Id);
            actor.Forget();
            actors.PutBack(actor, deliveries);
            retryLater(() => actors.Release(actor));
        }
        catch (Exception error)
        {
            // What could not be taken up stays in the store until the next start; what comes next is not to wait for it.
            LogTurnFailed(error, actor.Id);
            actor.Forget();
            actors.Release(actor);
        }
    }

    private EntityBatch BatchOf(EntityTurn turn) => new(turn.Row.Id, turn.Row.State, turn.Operations, newId);

    [LoggerMessage(4, LogLevel.Error, "A turn of entity {EntityId} could not be stored; it is tried again.")]
    private partial void LogStoreFailed(Exception error, string entityId);

    [LoggerMessage(6, LogLevel.Critical, "A turn of entity {EntityId} hit an error that the engine does not know.")]
    private partial void LogTurnFailed(Exception error, string entityId);
}
