namespace TranslationFunctions.Translation;

/// <summary>The orchestration's input. Everything random about the job follows from it.</summary>
/// <param name="Job">What the job is to do.</param>
/// <param name="Seed">The job's seed, 0 to 2^53 - 1.</param>
public sealed record TranslationInput(JobSpec Job, long Seed);
