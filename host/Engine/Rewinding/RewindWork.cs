using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Engine.Rewinding;

/// <summary>What a rewind produces, as the store is to keep it: the instance as a new run, with what it has kept.</summary>
internal static class RewindWork
{
    /// <summary>Turns a rewound history into a commit.</summary>
    /// <param name="row">The failed instance's row.</param>
    /// <param name="history">What is left of its history.</param>
    /// <param name="request">Why, and for which parent.</param>
    /// <param name="taken">The messages that asked for it.</param>
    /// <param name="now">The time.</param>
    /// <param name="numbers">Numbers for the run and its messages.</param>
    public static Commit Of(
        InstanceRow row,
        RewoundHistory history,
        RewindRequest request,
        IReadOnlyList<long> taken,
        DateTimeOffset now,
        NumberSource numbers
    )
    {
        var after = row with
        {
            Execution = numbers.NextExecution(),
            Status = InstanceStatus.Running,
            UpdatedAt = now > row.UpdatedAt ? now : row.UpdatedAt,
            Output = null,
            Failure = null,
            Parent = request.Parent ?? row.Parent,
            HistoryLength = history.Kept.Count,
        };
        var outbox = new Outbox(now, numbers);
        outbox.Send(after, new ExecutionRewound(request.Reason));
        foreach (var open in OpenActions(history))
        {
            outbox.SendAgain(after, open, request.Reason);
        }
        foreach (var happened in history.Again)
        {
            outbox.Send(after, happened);
        }
        return new Commit
        {
            Instance = after,
            Removed = row.Execution,
            History = history.Kept,
            Sent = outbox.Messages,
            Taken = taken,
        };
    }

    private static IEnumerable<HistoryEvent> OpenActions(RewoundHistory history)
    {
        var answered = history.Kept.Concat(history.Again).Select(RewoundHistory.ResultOf).OfType<int>().ToHashSet();
        return history.Kept.Where(happened =>
            RewoundHistory.ActionId(happened) is { } action && !answered.Contains(action)
        );
    }
}

/// <summary>A rewind that is asked for.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Parent">The rewound parent's run that waits for the instance; null at the root.</param>
internal readonly record struct RewindRequest(string? Reason, ParentLink? Parent);
