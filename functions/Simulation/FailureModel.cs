using System.Text.Json.Serialization;

namespace TranslationFunctions.Simulation;

/// <summary>How likely a translation is to fail.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "model")]
[JsonDerivedType(typeof(FixedFailure), "fixed")]
[JsonDerivedType(typeof(UniformFailure), "uniform")]
[JsonDerivedType(typeof(GaussianFailure), "gaussian")]
public abstract record FailureModel
{
    /// <summary>Draws whether one attempt fails.</summary>
    /// <param name="seed">The job's seed.</param>
    /// <param name="attempt">The job's attempt, from 1.</param>
    /// <returns>Whether the attempt fails.</returns>
    public bool Fails(long seed, int attempt) =>
        Draw.Uniform(seed, attempt, DrawPurpose.Failure) < Chance(seed, attempt);

    /// <summary>Draws how likely one attempt is to fail.</summary>
    /// <param name="seed">The job's seed.</param>
    /// <param name="attempt">The job's attempt, from 1.</param>
    /// <returns>A probability; below 0 it counts as 0, above 1 as 1.</returns>
    protected abstract double Chance(long seed, int attempt);
}

/// <summary>Every attempt is as likely to fail as any other.</summary>
/// <param name="Probability">0 (never) to 1 (always).</param>
public sealed record FixedFailure(double Probability) : FailureModel
{
    /// <inheritdoc/>
    protected override double Chance(long seed, int attempt) => Probability;
}

/// <summary>How likely an attempt is to fail is itself drawn: every probability in a range is equally likely.</summary>
/// <param name="Min">The lowest probability, 0 to 1.</param>
/// <param name="Max">The highest, <paramref name="Min"/> to 1.</param>
public sealed record UniformFailure(double Min, double Max) : FailureModel
{
    /// <inheritdoc/>
    protected override double Chance(long seed, int attempt) =>
        Min + ((Max - Min) * Draw.Uniform(seed, attempt, DrawPurpose.FailureChance));
}

/// <summary>How likely an attempt is to fail is itself drawn, from a normal distribution.</summary>
/// <param name="Mean">The mean probability, 0 to 1.</param>
/// <param name="StdDev">The standard deviation, 0 to 1. What falls below 0 never fails, above 1 always.</param>
public sealed record GaussianFailure(double Mean, double StdDev) : FailureModel
{
    /// <inheritdoc/>
    protected override double Chance(long seed, int attempt) =>
        Mean + (StdDev * Draw.Gaussian(seed, attempt, DrawPurpose.FailureChance));
}
