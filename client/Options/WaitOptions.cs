namespace TranslationFunctions.Client;

/// <summary>How one wait differs from the client's defaults.</summary>
public sealed record WaitOptions
{
    /// <summary>How long this wait may take, greater than zero; null for <see cref="TranslationClientOptions.Timeout" />.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// Whether a job that ends in error is thrown as a <see cref="JobFailedException" />; otherwise its status is
    /// returned. The default value is true.
    /// </summary>
    public bool ThrowOnFailure { get; init; } = true;
}
