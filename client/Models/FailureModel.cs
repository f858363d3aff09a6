using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>How likely a job fails.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "model")]
[JsonDerivedType(typeof(FixedFailure), "fixed")]
[JsonDerivedType(typeof(UniformFailure), "uniform")]
[JsonDerivedType(typeof(GaussianFailure), "gaussian")]
public abstract record FailureModel;

/// <summary>Every job as likely.</summary>
/// <param name="Probability">From 0, never, to 1, always.</param>
public sealed record FixedFailure([property: JsonPropertyName("probability")] double Probability) : FailureModel;

/// <summary>A probability drawn for each job between two bounds, each as likely.</summary>
/// <param name="Min">The lowest, from 0.</param>
/// <param name="Max">The highest, to 1.</param>
public sealed record UniformFailure(
    [property: JsonPropertyName("min")] double Min,
    [property: JsonPropertyName("max")] double Max
) : FailureModel;

/// <summary>A probability drawn for each job from a normal distribution, cut to 0 to 1.</summary>
/// <param name="Mean">The mean, from 0 to 1.</param>
/// <param name="StdDev">The standard deviation.</param>
public sealed record GaussianFailure(
    [property: JsonPropertyName("mean")] double Mean,
    [property: JsonPropertyName("stddev")] double StdDev
) : FailureModel;
