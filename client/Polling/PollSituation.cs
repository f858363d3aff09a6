namespace TranslationFunctions.Client;

/// <summary>Where a wait stands when its next call is planned.</summary>
public readonly record struct PollSituation
{
    /// <summary>How many delays between good answers there were so far.</summary>
    public int Delays { get; init; }

    /// <summary>How many calls in a row have failed; 0 after a good answer.</summary>
    public int Failures { get; init; }

    /// <summary>How long the last answer asked to wait; null, or negative, when it asked for nothing.</summary>
    public TimeSpan? Hint { get; init; }

    /// <summary>The job's age, as far as it is known; else how long the wait has taken.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>The time left until the deadline.</summary>
    public required TimeSpan Remaining { get; init; }
}

/// <summary>The next call.</summary>
/// <param name="Delay">How long to wait before it.</param>
/// <param name="Hold">How long the service shall hold its answer, whole seconds; zero for not at all.</param>
public readonly record struct PollPlan(TimeSpan Delay, TimeSpan Hold);

/// <summary>What earlier waits have taught about the service.</summary>
public sealed record PollKnowledge
{
    /// <summary>Nothing yet.</summary>
    public static readonly PollKnowledge None = new();

    /// <summary>Whether the service holds answers when asked to.</summary>
    public bool HoldsAnswers { get; init; }

    /// <summary>By what share of a job's real time the service's hints have been too late at most; 0 for never.</summary>
    public double HintSlack { get; init; }

    /// <summary>How long jobs take; null until enough have ended.</summary>
    public WaitDistribution? Past { get; init; }
}
