namespace TranslationFunctions.Translation;

/// <summary>A translation failed. The message is the reason, as the job's status shows it.</summary>
/// <param name="reason">Why.</param>
public sealed class TranslationFailedException(string reason) : Exception(reason);
