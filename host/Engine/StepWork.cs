using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>What one step produced, as the store is to keep it.</summary>
/// <param name="Row">The row after the step.</param>
/// <param name="Commit">All of it, for the store.</param>
internal sealed record StepWork(Instance Row, Commit Commit)
{
    /// <summary>Turns what the orchestrator's code asked for into a commit.</summary>
    /// <param name="row">The row before the step.</param>
    /// <param name="events">What the step was given.</param>
    /// <param name="result">What the code asked for.</param>
    /// <param name="taken">The messages that brought the events.</param>
    /// <param name="now">The step's time.</param>
    /// <param name="numbers">Numbers for the messages it sends.</param>
    public static StepWork Of(
        Instance row,
        IReadOnlyList<HistoryEvent> events,
        StepResult result,
        IReadOnlyList<long> taken,
        DateTimeOffset now,
        Numbers numbers
    )
    {
        List<HistoryEvent> history = [.. events, .. result.Started];
        if (result.End is not null)
        {
            history.Add(result.End);
        }
        var after = row with
        {
            Status = result.End?.Status ?? StatusAfter(row.Status, events),
            UpdatedAt = now > row.UpdatedAt ? now : row.UpdatedAt,
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
                Sent = Messages(after, result, now, numbers),
                Taken = taken,
                Cancelled =
                [
                    .. result.Cancelled.Select(timer => new CancelledTimer(row.Id, row.Execution, timer.Id, timer.Due)),
                ],
            }
        );
    }

    private static InstanceStatus StatusAfter(InstanceStatus before, IReadOnlyList<HistoryEvent> events) =>
        events.Aggregate(
            before == InstanceStatus.Pending ? InstanceStatus.Running : before,
            static (status, happened) =>
                happened switch
                {
                    ExecutionSuspended => InstanceStatus.Suspended,
                    ExecutionResumed => InstanceStatus.Running,
                    _ => status,
                }
        );

    private static List<Message> Messages(Instance row, StepResult result, DateTimeOffset now, Numbers numbers)
    {
        var messages = new List<Message>(result.Started.Count);
        foreach (var started in result.Started)
        {
            var message = started switch
            {
                TaskScheduled task => To(row, Message.AtOnce, task),
                TimerCreated timer => To(row, timer.Due > now ? timer.Due : Message.AtOnce, new TimerFired(timer.Id)),
                EventSent sent => new Message(
                    numbers.NextSequence(),
                    sent.InstanceId,
                    Execution: 0,
                    Message.AtOnce,
                    new EventRaised(sent.Name) { Input = sent.Input }
                ),
                _ => throw new NotSupportedException($"The engine has no message for {started.GetType().Name}."),
            };
            messages.Add(message);
        }
        return messages;

        Message To(Instance target, DateTimeOffset due, HistoryEvent happened) =>
            new(numbers.NextSequence(), target.Id, target.Execution, due, happened);
    }
}
