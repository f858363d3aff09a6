namespace TranslationFunctions.Callbacks;

/// <summary>A callback can never be delivered: trying again is of no use. The message says why.</summary>
/// <param name="reason">Why.</param>
public sealed class UndeliverableCallbackException(string reason) : Exception(reason);
