using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>
/// Runs durable instances: what a caller was answered is in the store, what is in the store gets done, however often
/// the process dies.
/// </summary>
internal sealed partial class DurableEngine : IAsyncDisposable
{
    private static readonly TimeSpan StoreRetryDelay = TimeSpan.FromSeconds(1);

    private readonly IStore store;
    private readonly HostClock clock;
    private readonly EngineOptions options;
    private readonly ILogger logger;
    private readonly NumberSource numbers;
    private readonly ILane lane;
    private readonly ActorTable actors;
    private readonly StepRunner steps;
    private readonly ActivityRunner activities;
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
        (this.store, this.clock, this.options, this.logger) = (store, clock, options, logger);
        numbers = new NumberSource(store.Numbers);
        lane = options.InOrder ? new SerialLane(clock.Work, LogWorkFailed) : new PoolLane(LogWorkFailed);
        actors = new ActorTable(options.IdleLimit, actor => lane.Queue(() => RunAsync(actor)));
        steps = new StepRunner(store, executor, clock, numbers, Stored, logger);
        activities = new ActivityRunner(
            executor,
            clock.Work,
            lane,
            options.ActivityLimit,
            (id, delivery) => actors.Deliver(id, delivery)
        );
        dueMessages = new DueMessages(store, clock, lane, HandOver);
        waiters = new Waiters(clock.Work);
    }

    /// <summary>Takes up what an earlier process left behind, and begins to work.</summary>
    public Task StartAsync(CancellationToken cancellation) => dueMessages.StartAsync(cancellation);

    /// <summary>Takes no more work up, and stores what is under way.</summary>
    public async Task StopAsync(CancellationToken impatience)
    {
        dueMessages.Dispose();
        await activities.StopAsync(impatience);
        await lane.StopAsync().WaitAsync(impatience);
    }

    /// <summary>Accepts a new instance. When the task ends it is in the store, pending.</summary>
    /// <returns>The new instance's row.</returns>
    /// <exception cref="InstanceExistsException">The id is taken by an instance that may not be replaced.</exception>
    public async ValueTask<InstanceRow> StartAsync(StartRequest request)
    {
        var (row, existing) = await AcceptAsync(request, taken: []);
        return existing is null ? row : throw new InstanceExistsException(existing);
    }

    private async ValueTask<(InstanceRow Row, InstanceRow? Existing)> AcceptAsync(StartRequest request, long[] taken)
    {
        var now = clock.Now;
        var row = new InstanceRow(numbers.NextExecution(), request.InstanceId ?? options.NewId(), request.Name, now)
        {
            Version = request.Version,
            Input = request.Input,
            Tags = request.Tags,
            Parent = request.Parent,
        };
        var due = request.StartAt > now ? request.StartAt.Value : StoredMessage.AtOnce;
        var started = new ExecutionStarted(request.Name) { Version = request.Version };
        var message = new StoredMessage(numbers.NextSequence(), row.Id, row.Execution, due, started);
        var commit = new Commit
        {
            Instance = row,
            Existing = request.Existing,
            Sent = [message],
            Taken = taken,
        };
        if (await store.CommitAsync(commit) is { } existing)
        {
            return (row, existing);
        }
        waiters.Stored(row);
        if (due == StoredMessage.AtOnce)
        {
            actors.Deliver(row.Id, DeliveryOf(message), row);
        }
        else
        {
            dueMessages.Expect(due);
        }
        return (row, null);
    }

    // A child whose id is taken fails its parent's call: the instance that has the id is not its to replace.
    private async ValueTask AcceptChildAsync(StoredMessage message)
    {
        var asked = (ExecutionRequested)message.Event;
        var request = new StartRequest(asked.Name)
        {
            InstanceId = message.InstanceId,
            Input = asked.Input,
            Version = asked.Version,
            Parent = asked.Parent,
        };
        try
        {
            if ((await AcceptAsync(request, [message.Sequence])).Existing is { } existing)
            {
                var failure = new FailureRecord(
                    typeof(InstanceExistsException).FullName!,
                    InstanceExistsException.Say(existing)
                );
                var parent = asked.Parent;
                await SendAsync(
                    parent.InstanceId,
                    new ChildFailed(parent.TaskId, failure),
                    parent.Execution,
                    [message.Sequence]
                );
            }
        }
        catch (StoreException error)
        {
            LogStoreFailed(error, message.InstanceId);
            _ = RetryAsync(() => HandOver(message));
        }
    }

    /// <summary>
    /// Sends an event to an instance. When the task ends it is in the store; an instance that is unknown or has ended
    /// drops it.
    /// </summary>
    public ValueTask SendAsync(string id, HistoryEvent happened) => SendAsync(id, happened, execution: 0, taken: []);

    private async ValueTask SendAsync(string id, HistoryEvent happened, long execution, long[] taken)
    {
        var message = new StoredMessage(numbers.NextSequence(), id, execution, StoredMessage.AtOnce, happened);
        await store.CommitAsync(new Commit { Sent = [message], Taken = taken });
        HandOver(message);
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

    /// <summary>Removes an ended instance with its history.</summary>
    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> PurgeAsync(string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } row || !row.Status.IsEnded())
        {
            return false;
        }
        await store.CommitAsync(new Commit { Removed = row.Execution });
        return true;
    }

    /// <summary>Ends without waiting; what was stored stays stored.</summary>
    public ValueTask DisposeAsync()
    {
        dueMessages.Dispose();
        activities.Dispose();
        return ValueTask.CompletedTask;
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
        actors.Release(actor);
    }

    private async Task RetryAsync(Action again)
    {
        await Task.Delay(StoreRetryDelay, clock.Alarms);
        again();
    }

    private void Stored(StepWork work)
    {
        waiters.Stored(work.Row);
        foreach (var sequence in work.Commit.Taken)
        {
            dueMessages.Taken(sequence);
        }
        foreach (var message in work.Commit.Sent)
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
                activities.Queue(message);
                break;
            case ExecutionRequested:
                lane.Queue(() => AcceptChildAsync(message));
                break;
            default:
                actors.Deliver(message.InstanceId, DeliveryOf(message));
                break;
        }
    }

    private static Delivery DeliveryOf(StoredMessage message) =>
        new(message.Event, message.Execution, message.Sequence);

    private void LogWorkFailed(Exception error) => LogWorkFailed(logger, error);

    [LoggerMessage(2, LogLevel.Critical, "The durable engine hit an error that it does not know.")]
    private static partial void LogWorkFailed(ILogger logger, Exception error);

    [LoggerMessage(3, LogLevel.Error, "A step of instance {InstanceId} could not be stored; it is tried again.")]
    private partial void LogStoreFailed(Exception error, string instanceId);
}
