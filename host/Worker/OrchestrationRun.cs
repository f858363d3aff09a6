using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Worker.Entities;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>
/// An orchestrator's code on its way: takes events in, lets the code run until it waits, and gives out what it asked
/// for. It is single-threaded and knows no time but its events'.
/// </summary>
internal sealed class OrchestrationRun
{
    private readonly Func<OrchestrationRun, Task<object?>> start;
    private readonly DataConverter converter;
    private readonly RunQueue queue = new();
    private readonly EventInbox inbox = new();
    private readonly Dictionary<int, OpenTask> open = [];
    private readonly Queue<HistoryEvent> asked = new();
    private readonly Queue<HistoryEvent> held = new();
    private readonly List<TimerCreated> cancelled = [];
    private Task<object?>? code;
    private int nextId;
    private bool suspended;

    /// <summary>Prepares a run.</summary>
    /// <param name="instance">The instance's row.</param>
    /// <param name="start">Calls the orchestrator's code.</param>
    /// <param name="converter">Turns its output into JSON.</param>
    public OrchestrationRun(InstanceRow instance, Func<OrchestrationRun, Task<object?>> start, DataConverter converter)
    {
        (Instance, this.start, this.converter) = (instance, start, converter);
    }

    public InstanceRow Instance { get; }

    public DateTimeOffset Now { get; private set; }

    public bool IsReplaying { get; private set; }

    public string? CustomStatus { get; set; }

    /// <summary>The entities the code has locked.</summary>
    public CriticalSection Locks { get; } = new();

    /// <summary>What the code wants to run as, once it has returned; null when it does not continue as new.</summary>
    public NextRun? Next { get; set; }

    /// <summary>Whether the events nobody has waited for go on with it.</summary>
    public bool CarriesEvents { get; set; }

    /// <summary>Brings the code to where its history ends.</summary>
    /// <exception cref="NonDeterminismException">The code takes another path than its history.</exception>
    public void Replay(IReadOnlyList<HistoryEvent> past)
    {
        IsReplaying = true;
        foreach (var happened in past)
        {
            Apply(happened);
        }
        ReplayCheck.Nothing(asked.TryPeek(out var extra) ? extra : null);
        cancelled.Clear();
        IsReplaying = false;
    }

    /// <summary>Shows the code what is new, and takes what it asks for.</summary>
    public StepResult Advance(IReadOnlyList<HistoryEvent> events)
    {
        foreach (var happened in events)
        {
            Apply(happened);
        }
        var end = End();
        var next = end is { Status: InstanceStatus.Completed } && Next is not null ? GoOn(Next) : null;
        var result = new StepResult
        {
            Started = [.. asked],
            Cancelled = [.. cancelled],
            CustomStatus = CustomStatus,
            Standing =
                suspended ? InstanceStatus.Suspended
                : code is null ? InstanceStatus.Pending
                : InstanceStatus.Running,
            End = next is null ? end : null,
            Unlocked = end is null ? null : Locks.Request,
            Next = next,
            Continuation = this,
        };
        asked.Clear();
        cancelled.Clear();
        return result;
    }

    /// <summary>Asks for something that will be answered: an activity, a timer, a sub-orchestration.</summary>
    /// <param name="describe">Makes the history's record of it from its id.</param>
    public OpenTask Ask(Func<int, HistoryEvent> describe)
    {
        var task = new OpenTask(nextId++);
        open.Add(task.Id, task);
        asked.Enqueue(describe(task.Id));
        return task;
    }

    /// <summary>Asks for something that is done when it is asked for.</summary>
    public void Tell(Func<int, HistoryEvent> describe) => asked.Enqueue(describe(nextId++));

    /// <summary>Gives up a timer.</summary>
    public void Cancel(OpenTask timer, DateTimeOffset due, CancellationToken cancellation)
    {
        if (open.Remove(timer.Id))
        {
            cancelled.Add(new TimerCreated(timer.Id, due));
            timer.Cancel(cancellation);
        }
    }

    public Task<string?> WaitForEventAsync(string name, CancellationToken cancellation) =>
        inbox.WaitAsync(name, cancellation);

    private void Apply(HistoryEvent happened)
    {
        switch (happened)
        {
            case StepStarted step:
                Now = step.At;
                break;
            case ExecutionSuspended:
                suspended = true;
                break;
            case ExecutionResumed:
                suspended = false;
                while (held.TryDequeue(out var kept))
                {
                    Show(kept);
                }
                break;
            case TaskScheduled or TimerCreated or ChildScheduled or EventSent:
            case EntityOperationCalled or EntityOperationSignaled or EntityLockRequested or EntityUnlockSent:
                ReplayCheck.Same(happened, asked.TryDequeue(out var now) ? now : null);
                break;
            case ExecutionRewound or ExecutionEnded:
                break;
            case var later when suspended:
                held.Enqueue(later);
                break;
            default:
                Show(happened);
                break;
        }
    }

    private void Show(HistoryEvent happened) =>
        queue.Run(() =>
        {
            switch (happened)
            {
                case ExecutionStarted:
                    code = start(this);
                    break;
                case TaskCompleted done:
                    Close(done.Id)?.Complete(done.Result);
                    break;
                case TaskFailed failed:
                    Close(failed.Id)?.Fail(failed.Failure);
                    break;
                case TimerFired fired:
                    Close(fired.Id)?.Complete(result: null);
                    break;
                case ChildCompleted done:
                    Close(done.Id)?.Complete(done.Result);
                    break;
                case ChildFailed failed:
                    Close(failed.Id)?.Fail(failed.Failure);
                    break;
                case EntityOperationCompleted done:
                    Close(done.Id)?.Complete(done.Result);
                    break;
                case EntityOperationFailed failed:
                    Close(failed.Id)?.Fail(failed.Failure);
                    break;
                case EntityLockGranted granted:
                    Close(granted.Id)?.Complete(result: null);
                    break;
                case EventRaised raised:
                    inbox.Raise(raised.Name, raised.Input);
                    break;
            }
        });

    private OpenTask? Close(int id) => open.Remove(id, out var task) ? task : null;

    // An orchestration lasts until nothing it started is open, even when its code has returned before.
    private ExecutionEnded? End()
    {
        if (code is { IsCompleted: true } && open.Count == 0)
        {
            return Outcome(code);
        }
        if (queue.HeardFromOutside || IsStuck)
        {
            return Failed(new ForeignAwaitException(Instance.Name));
        }
        return null;
    }

    private NextRun GoOn(NextRun next)
    {
        var carried = CarriesEvents
            ? inbox
                .Unclaimed.Select(HistoryEvent (kept) => new EventRaised(kept.Name) { Input = kept.Input })
                .Concat(held)
            : [];
        return next with { Carried = [.. carried], Suspended = suspended };
    }

    private bool IsStuck =>
        code is { IsCompleted: false } && open.Count == 0 && !inbox.SomebodyWaits && held.Count == 0;

    private ExecutionEnded Outcome(Task<object?> ended)
    {
        if (ended.IsCanceled)
        {
            // As the published engine has it: cancellation is no message of the orchestrator's, so there is no output.
            return Failed(new AggregateException(new TaskCanceledException(ended))) with { Output = null };
        }
        try
        {
            var output = converter.Serialize(ended.GetAwaiter().GetResult());
            return new ExecutionEnded(InstanceStatus.Completed) { Output = output };
        }
        catch (Exception error)
        {
            return Failed(error);
        }
    }

    private static ExecutionEnded Failed(Exception error)
    {
        var failure = Failures.Of(error);
        return new ExecutionEnded(InstanceStatus.Failed) { Output = failure.Message, Failure = failure };
    }
}
