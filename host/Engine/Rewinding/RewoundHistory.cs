using TranslationFunctions.EmbeddedHost.Engine.Entities;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine.Rewinding;

/// <summary>What is left of a failed instance's history when it is taken back to before its failure.</summary>
/// <param name="Kept">The history it goes on from.</param>
/// <param name="Again">What arrived behind that and still holds: results, events. It is delivered anew.</param>
/// <remarks>
/// Every failure is undone that the code's further path does not depend on, so a failure that was caught and answered
/// stays, and the last of several attempts is made again. Where all of them matter, it is the last one that is undone,
/// with everything the code did about it. The step in which the code ended is always taken back: the code may have
/// been mended.
/// </remarks>
internal sealed record RewoundHistory(IReadOnlyList<HistoryEvent> Kept, IReadOnlyList<HistoryEvent> Again)
{
    /// <summary>Takes a history back.</summary>
    /// <param name="history">The history of a failed instance.</param>
    /// <param name="canReplay">Whether the code takes the path of a history.</param>
    public static RewoundHistory Of(
        IReadOnlyList<HistoryEvent> history,
        Func<IReadOnlyList<HistoryEvent>, bool> canReplay
    )
    {
        var past = history.Where(static happened => happened is not ExecutionEnded).ToList();
        var failures = past.Where(IsFailure).ToList();
        var undone = Undoable(past, failures, canReplay);
        if (undone.Count > 0 || failures.Count == 0)
        {
            past.RemoveAll(undone.Contains);
            return Cut(past, past.Count - 1);
        }
        return Cut(past, past.IndexOf(failures[^1]));
    }

    // Failures differ by their ids, so a set of them is a set of places in the history.
    private static HashSet<HistoryEvent> Undoable(
        List<HistoryEvent> past,
        List<HistoryEvent> failures,
        Func<IReadOnlyList<HistoryEvent>, bool> canReplay
    )
    {
        bool IsReplayable(HashSet<HistoryEvent> without) => canReplay([.. past.Where(e => !without.Contains(e))]);

        var all = failures.ToHashSet();
        if (IsReplayable(all))
        {
            return all;
        }
        var undone = new HashSet<HistoryEvent>();
        foreach (var failure in failures.AsEnumerable().Reverse())
        {
            if (!IsReplayable([.. undone, failure]))
            {
                continue;
            }
            undone.Add(failure);
        }
        return undone;
    }

    // Steps are taken back whole. Locks were given back when the instance failed: they must be asked for again.
    private static RewoundHistory Cut(List<HistoryEvent> past, int inStep)
    {
        if (HeldLocks.In(past) is { } locks)
        {
            var granted = past.FindIndex(happened => happened is EntityLockGranted given && given.Id == locks.Id);
            inStep = granted >= 0 ? Math.Min(granted, inStep) : inStep;
        }
        var start = Math.Max(0, past.FindLastIndex(inStep, static happened => happened is StepStarted));
        var kept = past[..start];
        var asked = kept.Select(ActionId).OfType<int>().ToHashSet();
        return new RewoundHistory(kept, [.. past[start..].Where(happened => StillHolds(happened, asked))]);
    }

    private static bool StillHolds(HistoryEvent happened, HashSet<int> asked) =>
        happened switch
        {
            ExecutionStarted or EventRaised or ExecutionSuspended or ExecutionResumed => true,
            EntityLockGranted => false,
            _ => !IsFailure(happened) && ResultOf(happened) is { } id && asked.Contains(id),
        };

    private static bool IsFailure(HistoryEvent happened) =>
        happened is TaskFailed or ChildFailed or EntityOperationFailed;

    /// <summary>The number of the action that an event is the record of; null when it is of none that is answered.</summary>
    public static int? ActionId(HistoryEvent happened) =>
        happened switch
        {
            TaskScheduled task => task.Id,
            TimerCreated timer => timer.Id,
            ChildScheduled child => child.Id,
            EntityOperationCalled call => call.Id,
            EntityLockRequested locks => locks.Id,
            _ => null,
        };

    /// <summary>The number of the action that an event answers; null when it answers none.</summary>
    public static int? ResultOf(HistoryEvent happened) =>
        happened switch
        {
            TaskCompleted done => done.Id,
            TaskFailed failed => failed.Id,
            TimerFired fired => fired.Id,
            ChildCompleted done => done.Id,
            ChildFailed failed => failed.Id,
            EntityOperationCompleted done => done.Id,
            EntityOperationFailed failed => failed.Id,
            EntityLockGranted granted => granted.Id,
            _ => null,
        };
}
