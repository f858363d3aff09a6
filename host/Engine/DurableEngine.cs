using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Engine.Entities;
using TranslationFunctions.EmbeddedHost.Engine.Rewinding;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>
/// Runs durable instances: what a caller was answered is in the store, what is in the store gets done, however often
/// the process dies.
/// </summary>
internal sealed partial class DurableEngine : IHistoryReader, IAsyncDisposable
{
    private static readonly TimeSpan StoreRetryDelay = TimeSpan.FromSeconds(1);

    private readonly IStore store;
    private readonly HostClock clock;
    private readonly ILogger logger;
    private readonly NumberSource numbers;
    private readonly Admission admission;
    private readonly ILane lane;
    private readonly ActorTable<InstanceActor> actors;
    private readonly StepRunner steps;
    private readonly IExecutor executor;
    private readonly CodeRunner activities;
    private readonly CancellationTokenSource activityStop;
    private readonly EntityRunner entities;
    private readonly Rewinder rewinder;
    private readonly InstanceRequests requests;
    private readonly InstancePurge purge;
    private readonly DueMessages dueMessages;
    private readonly Waiters waiters;

    public DurableEngine(
        IStore store,
        IExecutor executor,
        HostClock clock,
        EngineOptions options,
        ILogger<DurableEngine> logger
    )
    {
        (this.store, this.executor, this.clock, this.logger) = (store, executor, clock, logger);
        activityStop = options.ActivityStop;
        numbers = new NumberSource(store.Numbers);
        lane = options.InOrder ? new SerialLane(clock.Work, LogWorkFailed) : new PoolLane(LogWorkFailed);
        admission = new Admission(store, clock, numbers, options, Accepted);
        actors = new ActorTable<InstanceActor>(
            options.IdleLimit,
            static id => new InstanceActor(id),
            actor => lane.Queue(() => RunAsync(actor))
        );
        steps = new StepRunner(store, executor, clock, numbers, Stored, Passed, logger);
        activities = new CodeRunner(clock.Work, lane, options.ActivityLimit, activityStop);
        entities = new EntityRunner(
            store,
            executor,
            clock,
            numbers,
            lane,
            options,
            Passed,
            again => _ = RetryAsync(again),
            logger
        );
        Entities = new EntityDirectory(store, SendAsync);
        purge = new InstancePurge(store);
        rewinder = new Rewinder(store, executor, clock, numbers, Stored);
        requests = new InstanceRequests(store, admission, rewinder, CommitAsync, numbers, logger);
        dueMessages = new DueMessages(store, clock, lane, HandOver);
        waiters = new Waiters(clock.Work);
    }

    /// <summary>The entities, for callers from outside.</summary>
    public EntityDirectory Entities { get; }

    /// <summary>Takes up what an earlier process left behind, and begins to work.</summary>
    public Task StartAsync(CancellationToken cancellation) => dueMessages.StartAsync(cancellation);

    /// <summary>Takes no more work up, and stores what is under way.</summary>
    public async Task StopAsync(CancellationToken impatience)
    {
        dueMessages.Dispose();
        await activities.StopAsync(impatience);
        await entities.StopAsync(impatience);
        await lane.StopAsync().WaitAsync(impatience);
    }

    /// <summary>Accepts a new instance. When the task ends it is in the store, pending.</summary>
    /// <returns>The new instance's row.</returns>
    /// <exception cref="OrchestrationAlreadyExistsException">The id is taken by an instance that may not be replaced.</exception>
    public async ValueTask<InstanceRow> StartAsync(StartRequest request)
    {
        var (accepted, existing) = await admission.AcceptAsync(request, taken: []);
        return accepted ?? throw new OrchestrationAlreadyExistsException(existing!);
    }

    /// <summary>
    /// Sends an event to an instance. When the task ends it is in the store; an instance that is unknown or has ended
    /// drops it.
    /// </summary>
    public async ValueTask SendAsync(string id, HistoryEvent happened)
    {
        // Dropped now rather than on arrival: what is for an ended run must not reach the one that replaces it.
        if (await store.FindAsync(id, CancellationToken.None) is { } row && !row.Status.IsEnded())
        {
            await SendAsync(id, happened, StoredMessage.AtOnce);
        }
    }

    /// <summary>The row of an id as it is stored, or null.</summary>
    public ValueTask<InstanceRow?> FindAsync(string id, CancellationToken cancellation) =>
        store.FindAsync(id, cancellation);

    /// <summary>One page of the rows that fit.</summary>
    public ValueTask<InstancePage> QueryAsync(InstanceQuery query, CancellationToken cancellation) =>
        store.QueryAsync(query, cancellation);

    /// <summary>Waits until an instance's status, now or later, is as asked; for an unknown id, until cancelled.</summary>
    public Task<InstanceRow> WaitAsync(string id, Func<InstanceStatus, bool> reached, CancellationToken cancellation) =>
        waiters.WaitAsync(id, reached, () => store.FindAsync(id, cancellation), cancellation);

    /// <summary>Takes a failed instance back to before its failure, and lets it go on.</summary>
    /// <param name="failed">Its row as it is stored.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="StoreException">The instance has changed meanwhile.</exception>
    public ValueTask RewindAsync(InstanceRow failed, string? reason) =>
        rewinder.RewindAsync(failed, new RewindRequest(reason, Parent: null), taken: []);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<HistoryEvent>?> ReadHistoryAsync(string id, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { } row
            ? await store.ReadHistoryAsync(row.Execution, cancellation)
            : null;

    /// <inheritdoc cref="InstancePurge.PurgeAsync(string, bool, CancellationToken)"/>
    public ValueTask<int> PurgeAsync(string id, bool recursive, CancellationToken cancellation) =>
        purge.PurgeAsync(id, recursive, cancellation);

    /// <summary>Ends without waiting; what was stored stays stored.</summary>
    public ValueTask DisposeAsync()
    {
        dueMessages.Dispose();
        activityStop.Dispose();
        return ValueTask.CompletedTask;
    }

    private ValueTask SendAsync(string id, HistoryEvent happened, DateTimeOffset due)
    {
        var waitsUntil = due > clock.Now ? due : StoredMessage.AtOnce;
        var message = new StoredMessage(numbers.NextSequence(), id, Execution: 0, waitsUntil, happened);
        return CommitAsync(new Commit { Sent = [message] });
    }

    private async ValueTask CommitAsync(Commit commit)
    {
        await store.CommitAsync(commit);
        Passed(commit);
    }

    private async ValueTask RunAsync(InstanceActor actor)
    {
        var deliveries = actors.Take(actor);
        try
        {
            await steps.RunAsync(actor, deliveries);
        }
        catch (StoreException error)
        {
            LogStoreFailed(error, actor.Id);
            actors.PutBack(actor, deliveries);
            _ = RetryAsync(() => actors.Release(actor));
            return;
        }
        catch (Exception error)
        {
            // What could not be taken up stays in the store until the next start; what comes next is not to wait for it.
            LogWorkFailed(error);
        }
        actors.Release(actor);
    }

    private async Task RetryAsync(Action again)
    {
        await Task.Delay(StoreRetryDelay, clock.Alarms);
        again();
    }

    private async ValueTask AnswerAsync(StoredMessage message)
    {
        try
        {
            await requests.AnswerAsync(message);
        }
        catch (StoreException error)
        {
            LogStoreFailed(error, message.InstanceId);
            _ = RetryAsync(() => HandOver(message));
        }
    }

    private async ValueTask RunActivityAsync(StoredMessage message, CancellationToken stopping)
    {
        var call = new ActivityCall(message.InstanceId, (TaskScheduled)message.Event);
        var outcome = await executor.RunActivityAsync(call, stopping);
        actors.Deliver(message.InstanceId, new Delivery(outcome, message.Execution, message.Sequence));
    }

    private void Accepted(InstanceRow row, StoredMessage start)
    {
        waiters.Stored(row);
        if (start.Due == StoredMessage.AtOnce)
        {
            actors.Deliver(row.Id, Delivery.Of(start), actor => actor.Begin(row));
        }
        else
        {
            dueMessages.Expect(start.Due);
        }
    }

    private void Stored(StepWork work)
    {
        waiters.Stored(work.Row);
        Passed(work.Commit);
    }

    private void Passed(Commit commit)
    {
        foreach (var sequence in commit.Taken)
        {
            dueMessages.Taken(sequence);
        }
        foreach (var message in commit.Sent)
        {
            if (message.Due == StoredMessage.AtOnce)
            {
                HandOver(message);
            }
            else
            {
                dueMessages.Expect(message.Due);
            }
        }
    }

    private void HandOver(StoredMessage message)
    {
        switch (message.Event)
        {
            case TaskScheduled:
                activities.Queue(stopping => RunActivityAsync(message, stopping));
                break;
            case EntityRequest:
                entities.Deliver(message);
                break;
            case ExecutionRequested or RewindRequested:
                lane.Queue(() => AnswerAsync(message));
                break;
            default:
                actors.Deliver(message.InstanceId, Delivery.Of(message));
                break;
        }
    }

    private void LogWorkFailed(Exception error) => LogWorkFailed(logger, error);

    [LoggerMessage(2, LogLevel.Critical, "The durable engine hit an error that it does not know.")]
    private static partial void LogWorkFailed(ILogger logger, Exception error);

    [LoggerMessage(3, LogLevel.Error, "A step of instance {InstanceId} could not be stored; it is tried again.")]
    private partial void LogStoreFailed(Exception error, string instanceId);
}
