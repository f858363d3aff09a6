namespace TranslationFunctions.Callbacks;

/// <summary>A callback was not delivered this time. The message says why.</summary>
/// <param name="reason">Why.</param>
/// <param name="cause">What it was caused by; null when it is the answer itself.</param>
public sealed class CallbackFailedException(string reason, Exception? cause = null) : Exception(reason, cause);
