using System.Text.Json.Serialization;

namespace TranslationFunctions.Simulation;

/// <summary>How likely a translation is to fail.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "model")]
[JsonDerivedType(typeof(FixedFailure), "fixed")]
public abstract record FailureModel
{
    /// <summary>Draws whether one attempt fails.</summary>
    /// <param name="seed">The job's seed.</param>
    /// <param name="attempt">The job's attempt, from 1.</param>
    /// <returns>Whether the attempt fails.</returns>
    public abstract bool Fails(long seed, int attempt);
}

/// <summary>Every attempt is as likely to fail as any other.</summary>
/// <param name="Probability">0 (never) to 1 (always).</param>
public sealed record FixedFailure(double Probability) : FailureModel
{
    /// <inheritdoc/>
    public override bool Fails(long seed, int attempt) =>
        Draw.Uniform(seed, attempt, DrawPurpose.Failure) < Probability;
}
