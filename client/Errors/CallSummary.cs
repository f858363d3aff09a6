namespace TranslationFunctions.Client;

/// <summary>What was done and learnt before an exception.</summary>
/// <param name="JobId">The job concerned; null when none is known.</param>
/// <param name="LastStatus">The last status that was read; null when there was none.</param>
/// <param name="Attempts">How many calls were made.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record CallSummary(string? JobId, JobStatus? LastStatus, int Attempts, TimeSpan Elapsed);
