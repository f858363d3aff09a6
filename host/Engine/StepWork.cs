using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>What one step produced, as the store is to keep it.</summary>
/// <param name="Row">The row after the step.</param>
/// <param name="Commit">All of it, for the store.</param>
internal sealed record StepWork(InstanceRow Row, Commit Commit)
{
    /// <summary>Turns what the orchestrator's code asked for into a commit.</summary>
    /// <param name="row">The row before the step.</param>
    /// <param name="events">What the step was given.</param>
    /// <param name="result">What the code asked for.</param>
    /// <param name="taken">The messages that brought the events.</param>
    /// <param name="now">The step's time.</param>
    /// <param name="numbers">Numbers for the messages it sends and the run it goes on as.</param>
    public static StepWork Of(
        InstanceRow row,
        IReadOnlyList<HistoryEvent> events,
        StepResult result,
        IReadOnlyList<long> taken,
        DateTimeOffset now,
        NumberSource numbers
    )
    {
        var outbox = new Outbox(now, numbers);
        foreach (var started in result.Started)
        {
            outbox.Send(row, started);
        }
        foreach (var child in result.TerminatedChildren)
        {
            outbox.Terminate(child, result.End?.Output);
        }
        if (result.Unlocked is { } locks)
        {
            outbox.Unlock(row, locks);
        }
        var updated = now > row.UpdatedAt ? now : row.UpdatedAt;
        return result.Next is { } next
            ? GoOn(row with { UpdatedAt = updated }, next, taken, outbox, numbers)
            : Append(row with { UpdatedAt = updated }, events, result, taken, outbox);
    }

    private static StepWork Append(
        InstanceRow row,
        IReadOnlyList<HistoryEvent> events,
        StepResult result,
        IReadOnlyList<long> taken,
        Outbox outbox
    )
    {
        List<HistoryEvent> history = [.. events, .. result.Started];
        if (result.End is not null)
        {
            history.Add(result.End);
            outbox.TellParent(row, result.End);
        }
        var after = row with
        {
            Status = result.End?.Status ?? result.Standing,
            CustomStatus = result.CustomStatus,
            Output = result.End?.Output,
            Failure = result.End?.Failure,
            HistoryLength = row.HistoryLength + history.Count,
        };
        return new StepWork(
            after,
            new Commit
            {
                Instance = after,
                History = history,
                Sent = outbox.Messages,
                Taken = taken,
                Cancelled =
                [
                    .. result.Cancelled.Select(timer => new CancelledTimer(row.Id, row.Execution, timer.Id, timer.Due)),
                ],
            }
        );
    }

    // The old run goes, history and all; what it had not taken up is sent to the new one.
    private static StepWork GoOn(
        InstanceRow row,
        NextRun next,
        IReadOnlyList<long> taken,
        Outbox outbox,
        NumberSource numbers
    )
    {
        var after = row with
        {
            Execution = numbers.NextExecution(),
            Status = next.Suspended ? InstanceStatus.Suspended : InstanceStatus.Running,
            Input = next.Input,
            Version = next.Version,
            CustomStatus = null,
            HistoryLength = 0,
        };
        if (next.Suspended)
        {
            outbox.Send(after, new ExecutionSuspended(Reason: null));
        }
        outbox.Send(after, new ExecutionStarted(row.Name) { Version = next.Version });
        foreach (var carried in next.Carried)
        {
            outbox.Send(after, carried);
        }
        return new StepWork(
            after,
            new Commit
            {
                Instance = after,
                Removed = row.Execution,
                Sent = outbox.Messages,
                Taken = taken,
            }
        );
    }
}
