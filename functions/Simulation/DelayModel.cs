using System.Text.Json.Serialization;

namespace TranslationFunctions.Simulation;

/// <summary>How long a translation takes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "model")]
[JsonDerivedType(typeof(FixedDelay), "fixed")]
[JsonDerivedType(typeof(UniformDelay), "uniform")]
[JsonDerivedType(typeof(GaussianDelay), "gaussian")]
[JsonDerivedType(typeof(LogNormalDelay), "lognormal")]
[JsonDerivedType(typeof(ExponentialDelay), "exponential")]
public abstract record DelayModel
{
    /// <summary>The longest delay, in seconds: one day.</summary>
    public const double MaxSeconds = 86_400;

    /// <summary>Draws the delay of one attempt.</summary>
    /// <param name="seed">The job's seed.</param>
    /// <param name="attempt">The job's attempt, from 1.</param>
    /// <returns>Whole milliseconds, from zero to <see cref="MaxSeconds"/>.</returns>
    public TimeSpan Next(long seed, int attempt)
    {
        double seconds = Math.Clamp(Sample(seed, attempt), 0, MaxSeconds);
        return TimeSpan.FromMilliseconds((long)Math.Round(seconds * 1000));
    }

    /// <summary>Draws a number of seconds, before it is limited to the range of delays.</summary>
    /// <param name="seed">The job's seed.</param>
    /// <param name="attempt">The job's attempt, from 1.</param>
    /// <returns>A number of seconds; it may be negative or too large.</returns>
    protected abstract double Sample(long seed, int attempt);
}

/// <summary>Every translation takes the same time.</summary>
/// <param name="Seconds">In seconds, 0 to 86400.</param>
public sealed record FixedDelay(double Seconds) : DelayModel
{
    /// <inheritdoc/>
    protected override double Sample(long seed, int attempt) => Seconds;
}

/// <summary>Every time in a range is equally likely.</summary>
/// <param name="Min">The shortest, in seconds, 0 to 86400.</param>
/// <param name="Max">The longest, in seconds, <paramref name="Min"/> to 86400.</param>
public sealed record UniformDelay(double Min, double Max) : DelayModel
{
    /// <inheritdoc/>
    protected override double Sample(long seed, int attempt) =>
        Min + ((Max - Min) * Draw.Uniform(seed, attempt, DrawPurpose.Delay));
}

/// <summary>Times are normally distributed; what falls below zero or above a day is drawn to that limit.</summary>
/// <param name="Mean">In seconds, 0 to 86400.</param>
/// <param name="StdDev">The standard deviation, in seconds, 0 to 86400.</param>
public sealed record GaussianDelay(double Mean, double StdDev) : DelayModel
{
    /// <inheritdoc/>
    protected override double Sample(long seed, int attempt) =>
        Mean + (StdDev * Draw.Gaussian(seed, attempt, DrawPurpose.Delay));
}

/// <summary>The logarithms of times are normally distributed: most renders are quick, a few take very long.</summary>
/// <param name="Median">Half of the times are longer; in seconds, 0 to 86400.</param>
/// <param name="Sigma">The standard deviation of the times' natural logarithms, 0 to <see cref="MaxSigma"/>.</param>
public sealed record LogNormalDelay(double Median, double Sigma) : DelayModel
{
    /// <summary>The largest sigma: at 5, one time in six is more than 148 times the median.</summary>
    public const double MaxSigma = 5;

    /// <inheritdoc/>
    protected override double Sample(long seed, int attempt) =>
        Median * Math.Exp(Sigma * Draw.Gaussian(seed, attempt, DrawPurpose.Delay));
}

/// <summary>Times without memory: however long one has lasted, its end is as near as at its start.</summary>
/// <param name="Mean">In seconds, 0 to 86400.</param>
public sealed record ExponentialDelay(double Mean) : DelayModel
{
    /// <inheritdoc/>
    protected override double Sample(long seed, int attempt) =>
        -Mean * Math.Log(1 - Draw.Uniform(seed, attempt, DrawPurpose.Delay));
}
