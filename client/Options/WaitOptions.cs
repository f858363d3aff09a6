namespace TranslationFunctions.Client;

/// <summary>How one wait differs from the client's defaults. What is left null is as <see cref="TranslationClientOptions" /> has it.</summary>
public sealed record WaitOptions
{
    /// <summary>How long this wait may take, greater than zero.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How this wait decides when to ask again.</summary>
    public PollStrategy? Strategy { get; init; }

    /// <summary>
    /// The longest delay between two status calls, and the longest hold of a long poll, at least
    /// <see cref="TranslationClientOptions.MinDelay" />: for a wait whose progress somebody watches.
    /// </summary>
    public TimeSpan? MaxDelay { get; init; }

    /// <summary>How often this wait goes on although the job's result is error.</summary>
    public int? RetriesOnError { get; init; }

    /// <summary>
    /// Whether a job that ends in error is thrown as a <see cref="JobFailedException" />; otherwise its status is
    /// returned. The default value is true.
    /// </summary>
    public bool ThrowOnFailure { get; init; } = true;
}
