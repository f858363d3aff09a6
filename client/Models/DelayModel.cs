using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>How long a job takes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "model")]
[JsonDerivedType(typeof(FixedDelay), "fixed")]
[JsonDerivedType(typeof(UniformDelay), "uniform")]
[JsonDerivedType(typeof(GaussianDelay), "gaussian")]
[JsonDerivedType(typeof(LogNormalDelay), "lognormal")]
[JsonDerivedType(typeof(ExponentialDelay), "exponential")]
public abstract record DelayModel;

/// <summary>Always the same time.</summary>
/// <param name="Seconds">The time in seconds.</param>
public sealed record FixedDelay([property: JsonPropertyName("seconds")] double Seconds) : DelayModel;

/// <summary>Any time between two bounds, each as likely.</summary>
/// <param name="Min">The shortest time in seconds.</param>
/// <param name="Max">The longest time in seconds.</param>
public sealed record UniformDelay(
    [property: JsonPropertyName("min")] double Min,
    [property: JsonPropertyName("max")] double Max
) : DelayModel;

/// <summary>A time drawn from a normal distribution.</summary>
/// <param name="Mean">The mean in seconds.</param>
/// <param name="StdDev">The standard deviation in seconds.</param>
public sealed record GaussianDelay(
    [property: JsonPropertyName("mean")] double Mean,
    [property: JsonPropertyName("stddev")] double StdDev
) : DelayModel;

/// <summary>A time whose logarithm is drawn from a normal distribution: most are short, a few are very long.</summary>
/// <param name="Median">The median in seconds.</param>
/// <param name="Sigma">The standard deviation of the natural logarithm.</param>
public sealed record LogNormalDelay(
    [property: JsonPropertyName("median")] double Median,
    [property: JsonPropertyName("sigma")] double Sigma
) : DelayModel;

/// <summary>A time drawn from an exponential distribution: however long it took already, it takes as long again.</summary>
/// <param name="Mean">The mean in seconds.</param>
public sealed record ExponentialDelay([property: JsonPropertyName("mean")] double Mean) : DelayModel;
