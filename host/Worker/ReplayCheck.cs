using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>Holds what the code asks for against what its history says it asked for.</summary>
internal static class ReplayCheck
{
    /// <summary>Both must be the same step.</summary>
    /// <exception cref="NonDeterminismException">They differ.</exception>
    public static void Same(HistoryEvent recorded, HistoryEvent? asked)
    {
        if (asked is null)
        {
            throw new NonDeterminismException(
                $"its history says it asked for {Describe(recorded)}, and the code does not ask for that any more"
            );
        }
        if (!Matches(recorded, asked))
        {
            throw new NonDeterminismException(
                $"its history says it asked for {Describe(recorded)}, and the code now asks for {Describe(asked)}"
            );
        }
    }

    /// <summary>At the end of its history, the code must have asked for nothing more.</summary>
    /// <exception cref="NonDeterminismException">The code asked for something.</exception>
    public static void Nothing(HistoryEvent? asked)
    {
        if (asked is not null)
        {
            throw new NonDeterminismException(
                $"the code now asks for {Describe(asked)}, of which its history knows nothing"
            );
        }
    }

    private static bool Matches(HistoryEvent recorded, HistoryEvent asked) =>
        (recorded, asked) switch
        {
            (TaskScheduled a, TaskScheduled b) => a.Id == b.Id && SameName(a.Name, b.Name),
            (TimerCreated a, TimerCreated b) => a.Id == b.Id,
            (ChildScheduled a, ChildScheduled b) => a.Id == b.Id && SameName(a.Name, b.Name),
            (EventSent a, EventSent b) => a.Id == b.Id && a.InstanceId == b.InstanceId && SameName(a.Name, b.Name),
            (EntityOperationCalled a, EntityOperationCalled b) => a.Id == b.Id
                && a.EntityId == b.EntityId
                && SameName(a.Operation, b.Operation),
            (EntityOperationSignaled a, EntityOperationSignaled b) => a.Id == b.Id
                && a.EntityId == b.EntityId
                && SameName(a.Operation, b.Operation),
            (EntityLockRequested a, EntityLockRequested b) => a.Id == b.Id && a.Entities.SequenceEqual(b.Entities),
            (EntityUnlockSent a, EntityUnlockSent b) => a.Id == b.Id && a.EntityId == b.EntityId,
            _ => false,
        };

    private static bool SameName(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static string Describe(HistoryEvent action) =>
        action switch
        {
            TaskScheduled task => $"activity '{task.Name}' (#{task.Id})",
            TimerCreated timer => $"a timer (#{timer.Id})",
            ChildScheduled child => $"sub-orchestration '{child.Name}' (#{child.Id})",
            EventSent sent => $"event '{sent.Name}' to '{sent.InstanceId}' (#{sent.Id})",
            EntityOperationCalled call => $"a call of '{call.Operation}' on '{call.EntityId}' (#{call.Id})",
            EntityOperationSignaled signal => $"a signal '{signal.Operation}' to '{signal.EntityId}' (#{signal.Id})",
            EntityLockRequested locks => $"locks of '{string.Join("', '", locks.Entities)}' (#{locks.Id})",
            EntityUnlockSent unlock => $"an unlock of '{unlock.EntityId}' (#{unlock.Id})",
            _ => action.GetType().Name,
        };
}

/// <summary>A replay took another path than its history.</summary>
internal sealed class NonDeterminismException(string what)
    : Exception(
        $"The orchestrator's code is not what its history was made with: {what}. "
            + "Code with instances under way must take the same steps in the same order; start new instances after a "
            + "change, or branch on the orchestration's version."
    )
{
    /// <summary>The error type that the published engine gives such a failure.</summary>
    public const string ErrorType = "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException";
}
