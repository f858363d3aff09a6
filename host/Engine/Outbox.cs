using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Engine;

/// <summary>The messages one step sends.</summary>
internal sealed class Outbox(DateTimeOffset now, NumberSource numbers)
{
    private readonly List<StoredMessage> messages = [];

    public IReadOnlyList<StoredMessage> Messages => messages;

    /// <summary>Sends what follows from something that an instance started, or was given.</summary>
    public void Send(InstanceRow from, HistoryEvent happened)
    {
        switch (happened)
        {
            case TimerCreated timer:
                Add(
                    from.Id,
                    from.Execution,
                    timer.Due > now ? timer.Due : StoredMessage.AtOnce,
                    new TimerFired(timer.Id)
                );
                break;
            case ChildScheduled child:
                var parent = new ParentLink(from.Id, from.Execution, child.Id, from.Name);
                var request = new ExecutionRequested(child.Name, parent)
                {
                    Input = child.Input,
                    Version = child.Version,
                };
                Add(child.InstanceId, execution: 0, StoredMessage.AtOnce, request);
                break;
            case EventSent sent:
                Add(
                    sent.InstanceId,
                    execution: 0,
                    StoredMessage.AtOnce,
                    new EventRaised(sent.Name) { Input = sent.Input }
                );
                break;
            default:
                Add(from.Id, from.Execution, StoredMessage.AtOnce, happened);
                break;
        }
    }

    /// <summary>Tells the instance that started this one how it ended; nobody, when none did.</summary>
    public void TellParent(InstanceRow child, ExecutionEnded end)
    {
        if (child.Parent is { } parent)
        {
            Add(parent.InstanceId, parent.Execution, StoredMessage.AtOnce, Outcome(parent.TaskId, end));
        }
    }

    /// <summary>Ends an instance, and its children with it.</summary>
    public void Terminate(string id, string? output) =>
        Add(id, execution: 0, StoredMessage.AtOnce, new ExecutionTerminated(output) { Recursive = true });

    private static HistoryEvent Outcome(int task, ExecutionEnded end) =>
        end.Status switch
        {
            InstanceStatus.Completed => new ChildCompleted(task) { Result = end.Output },
            InstanceStatus.Failed => new ChildFailed(task, end.Failure!),
            _ => new ChildFailed(
                task,
                new FailureRecord("OrchestrationTerminated", end.Output ?? "It was terminated.")
            ),
        };

    private void Add(string id, long execution, DateTimeOffset due, HistoryEvent happened) =>
        messages.Add(new StoredMessage(numbers.NextSequence(), id, execution, due, happened));
}
