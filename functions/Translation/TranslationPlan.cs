using TranslationFunctions.Simulation;

namespace TranslationFunctions.Translation;

/// <summary>What will happen in one attempt of a job.</summary>
/// <param name="Delay">How long the attempt takes.</param>
/// <param name="FailureReason">Why the attempt fails; null when it succeeds.</param>
public sealed record TranslationPlan(TimeSpan Delay, string? FailureReason)
{
    /// <summary>Draws an attempt's plan from the job's seed.</summary>
    /// <param name="input">The job.</param>
    /// <param name="attempt">The attempt, from 1.</param>
    /// <returns>The plan: a pure function of the arguments.</returns>
    public static TranslationPlan For(TranslationInput input, int attempt) =>
        new(
            input.Job.Delay.Next(input.Seed, attempt),
            input.Job.Failure.Fails(input.Seed, attempt) ? FailureReasons.Next(input.Seed, attempt) : null
        );
}
