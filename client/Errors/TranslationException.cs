namespace TranslationFunctions.Client;

/// <summary>What the client throws. A wait that threw may be resumed with the job's id alone.</summary>
public abstract class TranslationException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">The reason and what to do.</param>
    /// <param name="call">What was done and learnt before.</param>
    /// <param name="innerException">The cause, if any.</param>
    protected TranslationException(string message, CallSummary call, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(call);
        (JobId, LastStatus, Attempts, Elapsed) = call;
    }

    /// <summary>The job concerned; null when none is known.</summary>
    public string? JobId { get; }

    /// <summary>The last status that was read; null when there was none.</summary>
    public JobStatus? LastStatus { get; }

    /// <summary>How many calls were made.</summary>
    public int Attempts { get; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; }
}
