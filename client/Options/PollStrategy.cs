namespace TranslationFunctions.Client;

/// <summary>How a wait decides when to ask again. Whatever it is, an overloaded service's Retry-After is obeyed.</summary>
public enum PollStrategy
{
    /// <summary>
    /// When the service says: retry-after-ms or Retry-After. The last leg is a long poll (Prefer: wait), begun as much
    /// earlier as the service's hints have been too late. Without a hint it is <see cref="Adaptive" />.
    /// </summary>
    ServerHint,

    /// <summary>
    /// Ever later: <see cref="TranslationClientOptions.PollInterval" />, times
    /// <see cref="TranslationClientOptions.BackoffFactor" /> after each call, up to
    /// <see cref="TranslationClientOptions.MaxInterval" />, spread by <see cref="TranslationClientOptions.Jitter" />.
    /// </summary>
    Exponential,

    /// <summary>Every <see cref="TranslationClientOptions.PollInterval" />.</summary>
    Fixed,

    /// <summary>
    /// Most often when past jobs were most likely to end: the calls' density is the square root of the hazard rate of
    /// past waits, scaled by <see cref="TranslationClientOptions.CallCost" />. As <see cref="Exponential" /> until
    /// enough jobs have ended.
    /// </summary>
    Adaptive,
}
