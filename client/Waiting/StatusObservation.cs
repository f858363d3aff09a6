namespace TranslationFunctions.Client;

/// <summary>A status as it was read.</summary>
/// <param name="At">When the client read it, by its own clock.</param>
/// <param name="Status">What was read.</param>
public sealed record StatusObservation(DateTimeOffset At, JobStatus Status);
