namespace TranslationFunctions.Client;

/// <summary>What came of a wait, with the course it took.</summary>
public sealed record JobOutcome
{
    /// <summary>The job's id.</summary>
    public required string JobId { get; init; }

    /// <summary>The last status that was read; null when there was none.</summary>
    public JobStatus? Status { get; init; }

    /// <summary>Why the wait did not end with a completed job; null when it did, or when failures are not to be thrown.</summary>
    public TranslationException? Error { get; init; }

    /// <summary>The first status and each change, with the time it was read, the oldest first.</summary>
    public IReadOnlyList<StatusObservation> History { get; init; } = [];

    /// <summary>How many status calls were made.</summary>
    public int Attempts { get; init; }

    /// <summary>How long the wait took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The status of a job that ended as it should; throws <see cref="Error" /> otherwise.</summary>
    public JobStatus GetStatus() => Error is null && Status is not null ? Status : throw Error!;
}
