namespace TranslationFunctions.Translation;

/// <summary>Somebody canceled the job.</summary>
public sealed class JobCanceledException() : Exception("Canceled by request.");
