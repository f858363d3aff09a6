using TranslationFunctions.EmbeddedHost.Engine.Entities;
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
                Add(from.Id, from.Execution, DueAt(timer.Due), new TimerFired(timer.Id));
                break;
            case ChildScheduled child:
                Add(child.InstanceId, execution: 0, StoredMessage.AtOnce, RequestOf(from, child));
                break;
            case EntityOperationCalled call:
                var asked = new OperationRequest(call.Operation) { Input = call.Input, Caller = Link(from, call.Id) };
                Add(call.EntityId, execution: 0, StoredMessage.AtOnce, asked);
                break;
            case EntityOperationSignaled signal:
                Signal(signal);
                break;
            case EntityLockRequested wanted:
                var first = new LockRequest(wanted.Entities, Position: 0, Link(from, wanted.Id));
                Add(wanted.Entities[0], execution: 0, StoredMessage.AtOnce, first);
                break;
            case EntityUnlockSent unlock:
                Add(unlock.EntityId, execution: 0, StoredMessage.AtOnce, new LockRelease(Link(from, unlock.LockId)));
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

    /// <summary>Sends what a rewound instance waits for a second time; a child is rewound with it.</summary>
    public void SendAgain(InstanceRow from, HistoryEvent action, string? reason)
    {
        if (action is ChildScheduled child)
        {
            var rewind = new RewindRequested(reason, RequestOf(from, child));
            Add(child.InstanceId, execution: 0, StoredMessage.AtOnce, rewind);
        }
        else
        {
            Send(from, action);
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

    /// <summary>Signals an entity.</summary>
    public void Signal(EntityOperationSignaled signal) =>
        Add(
            signal.EntityId,
            execution: 0,
            DueAt(signal.At ?? StoredMessage.AtOnce),
            new OperationRequest(signal.Operation) { Input = signal.Input }
        );

    /// <summary>Tells the caller of an operation how it ended; nobody, when it was a signal.</summary>
    public void Answer(OperationRequest operation, OperationOutcome outcome)
    {
        if (operation.Caller is { } caller)
        {
            Add(caller.InstanceId, caller.Execution, StoredMessage.AtOnce, outcome.Answer(caller.TaskId));
        }
    }

    /// <summary>Asks for an instance that nobody waits for.</summary>
    public void Start(StartRequest start) =>
        Add(
            start.InstanceId!,
            execution: 0,
            StoredMessage.AtOnce,
            new ExecutionRequested(start.Name, Parent: null)
            {
                Input = start.Input,
                Version = start.Version,
                Tags = start.Tags,
                StartAt = start.StartAt,
            }
        );

    /// <summary>Passes a granted lock request on: to the next entity, or, from the last one, to its owner.</summary>
    public void PassOn(LockRequest granted)
    {
        var next = granted with { Position = granted.Position + 1 };
        if (next.Position < next.Entities.Count)
        {
            Add(next.Entities[next.Position], execution: 0, StoredMessage.AtOnce, next);
            return;
        }
        var owner = granted.Owner;
        Add(owner.InstanceId, owner.Execution, StoredMessage.AtOnce, new EntityLockGranted(owner.TaskId, granted));
    }

    /// <summary>Gives locks back, or gives up asking for them.</summary>
    public void Unlock(InstanceRow from, EntityLockRequested locks) => Unlock(locks.Entities, Link(from, locks.Id));

    /// <inheritdoc cref="Unlock(InstanceRow, EntityLockRequested)"/>
    public void Unlock(IReadOnlyList<string> entities, ParentLink owner)
    {
        foreach (var entity in entities)
        {
            Add(entity, execution: 0, StoredMessage.AtOnce, new LockRelease(owner));
        }
    }

    private static ExecutionRequested RequestOf(InstanceRow from, ChildScheduled child) =>
        new(child.Name, Link(from, child.Id))
        {
            Input = child.Input,
            Version = child.Version,
            Tags = TagsOf(from, child),
        };

    // A child has its parent's tags where its own do not say otherwise.
    private static IReadOnlyDictionary<string, string>? TagsOf(InstanceRow from, ChildScheduled child)
    {
        if (from.Tags is not { } inherited || child.Tags is not { } own)
        {
            return child.Tags ?? from.Tags;
        }
        var tags = new Dictionary<string, string>(inherited, StringComparer.Ordinal);
        foreach (var (name, value) in own)
        {
            tags[name] = value;
        }
        return tags;
    }

    private DateTimeOffset DueAt(DateTimeOffset due) => due > now ? due : StoredMessage.AtOnce;

    private static ParentLink Link(InstanceRow from, int task) => new(from.Id, from.Execution, task, from.Name);

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
