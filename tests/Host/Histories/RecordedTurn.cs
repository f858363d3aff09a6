using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.Tests.Host.Histories;

/// <summary>A turn as history has it: what came before, what arrived, what the code asked for, and how it ended.</summary>
internal sealed record RecordedTurn(
    IReadOnlyList<HistoryEvent> Past,
    IReadOnlyList<HistoryEvent> Arrived,
    IReadOnlyList<HistoryEvent> Asked,
    ExecutionEnded? End
)
{
    /// <summary>The turns of a history, in order.</summary>
    public static IEnumerable<RecordedTurn> Of(IReadOnlyList<HistoryEvent> history)
    {
        var starts = Enumerable.Range(0, history.Count).Where(at => history[at] is StepStarted).ToList();
        foreach (var (start, end) in starts.Zip(starts.Skip(1).Append(history.Count)))
        {
            var turn = history.Take(end).Skip(start).ToList();
            yield return new RecordedTurn(
                [.. history.Take(start)],
                [.. turn.Where(happened => !IsAction(happened) && happened is not ExecutionEnded)],
                [.. turn.Where(IsAction)],
                turn.OfType<ExecutionEnded>().SingleOrDefault()
            );
        }
    }

    private static bool IsAction(HistoryEvent happened) =>
        happened
            is TaskScheduled
                or TimerCreated
                or ChildScheduled
                or EventSent
                or EntityOperationCalled
                or EntityOperationSignaled
                or EntityLockRequested
                or EntityUnlockSent;
}
