namespace TranslationFunctions.Statistics;

/// <summary>A job's end, as it is counted.</summary>
/// <param name="Ending">How it ended.</param>
/// <param name="ProcessingTime">
/// How long it was worked on, from its first start to its end; null when it never was. Zero or more.
/// </param>
public sealed record JobEnd(JobEnding Ending, TimeSpan? ProcessingTime);
