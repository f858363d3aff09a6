namespace TranslationFunctions.Translation;

/// <summary>The input of the activity <see cref="Translate"/>.</summary>
/// <param name="JobId">The job.</param>
/// <param name="VideoUrl">The video; null when the job named none.</param>
/// <param name="OutputLanguage">The language to translate to; null when the job named none.</param>
/// <param name="FailureReason">Why the translation fails; null when it succeeds.</param>
public sealed record TranslationWork(string JobId, string? VideoUrl, string? OutputLanguage, string? FailureReason);
