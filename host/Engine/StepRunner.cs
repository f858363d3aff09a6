using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Engine.Entities;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>Runs an instance's next step: reads what is missing, runs the code, stores the outcome, passes it on.</summary>
internal sealed partial class StepRunner(
    IStore store,
    IExecutor executor,
    HostClock clock,
    NumberSource numbers,
    Action<StepWork> stored,
    Action<Commit> dropped,
    ILogger logger
)
{
    /// <summary>Takes the deliveries up in one step. What is for another run, or for an ended one, is dropped.</summary>
    /// <exception cref="StoreException">Nothing of the step is stored; the actor has forgotten what it held.</exception>
    public async ValueTask RunAsync(InstanceActor actor, List<Delivery> deliveries)
    {
        try
        {
            var row = await RowAsync(actor, deliveries);
            var fresh = row is null || row.Status.IsEnded() ? [] : deliveries.FindAll(d => IsFor(d, row));
            var taken = deliveries.Where(d => d.Sequence > 0).Select(d => d.Sequence).ToArray();
            if (fresh.Count > 0)
            {
                await StepAsync(actor, row!, [.. fresh.Select(d => d.Event)], taken);
            }
            else if (taken.Length > 0)
            {
                await DropAsync(deliveries, taken);
            }
        }
        catch
        {
            actor.Forget();
            throw;
        }
    }

    // A lock that reaches nobody is given back: whoever asked for it has ended meanwhile.
    private async ValueTask DropAsync(List<Delivery> deliveries, long[] taken)
    {
        var outbox = new Outbox(clock.Now, numbers);
        foreach (var granted in deliveries.Select(static delivery => delivery.Event).OfType<EntityLockGranted>())
        {
            outbox.Unlock(granted.Request.Entities, granted.Request.Owner);
        }
        var commit = new Commit { Sent = outbox.Messages, Taken = taken };
        await store.CommitAsync(commit);
        dropped(commit);
    }

    private async ValueTask<InstanceRow?> RowAsync(InstanceActor actor, List<Delivery> deliveries)
    {
        if (actor.Row is not { } row || deliveries.Exists(d => d.Execution > row.Execution))
        {
            actor.Forget();
            actor.Row = await store.FindAsync(actor.Id, CancellationToken.None);
        }
        return actor.Row;
    }

    private static bool IsFor(Delivery delivery, InstanceRow row) =>
        delivery.Execution == 0 || delivery.Execution == row.Execution;

    private async ValueTask StepAsync(
        InstanceActor actor,
        InstanceRow row,
        IReadOnlyList<HistoryEvent> arrived,
        IReadOnlyList<long> taken
    )
    {
        var now = clock.Now;
        IReadOnlyList<HistoryEvent> events = [new StepStarted(now), .. arrived];
        var result = arrived.OfType<ExecutionTerminated>().FirstOrDefault() is { } terminated
            ? await TerminateAsync(row, terminated)
            : await ExecuteAsync(actor, row, events);
        var work = StepWork.Of(row, events, result, taken, now, numbers);
        try
        {
            await store.CommitAsync(work.Commit);
        }
        catch (ArgumentException error)
        {
            // The code asked for what no store can hold, such as an event to an id that is not Unicode text.
            result = Fail(row, error);
            work = StepWork.Of(row, events, result, taken, now, numbers);
            await store.CommitAsync(work.Commit);
        }
        actor.Row = work.Row;
        actor.Continuation = result.End is null && result.Next is null ? result.Continuation : null;
        stored(work);
    }

    private async ValueTask<StepResult> TerminateAsync(InstanceRow row, ExecutionTerminated terminated)
    {
        var past = await store.ReadHistoryAsync(row.Execution, CancellationToken.None);
        return new StepResult
        {
            CustomStatus = row.CustomStatus,
            TerminatedChildren = terminated.Recursive ? OpenChildren.In(past) : [],
            Unlocked = HeldLocks.In(past),
            End = new ExecutionEnded(InstanceStatus.Terminated) { Output = terminated.Output },
        };
    }

    private async ValueTask<StepResult> ExecuteAsync(
        InstanceActor actor,
        InstanceRow row,
        IReadOnlyList<HistoryEvent> events
    )
    {
        var past =
            actor.Continuation is null && row.HistoryLength > 0
                ? await store.ReadHistoryAsync(row.Execution, CancellationToken.None)
                : [];
        try
        {
            return await executor.RunStepAsync(new OrchestratorStep(row, events, actor.Continuation, past));
        }
        catch (Exception error)
        {
            return Fail(row, error);
        }
    }

    private StepResult Fail(InstanceRow row, Exception error)
    {
        LogStepFailed(error, row.Id);
        var failure = new FailureRecord(
            error.GetType().FullName!,
            $"The host could not run a step of '{row.Name}': {error.Message}"
        );
        return new StepResult
        {
            CustomStatus = row.CustomStatus,
            End = new ExecutionEnded(InstanceStatus.Failed) { Output = failure.Message, Failure = failure },
        };
    }

    [LoggerMessage(1, LogLevel.Error, "A step of instance {InstanceId} could not be run; the instance has failed.")]
    private partial void LogStepFailed(Exception error, string instanceId);
}
