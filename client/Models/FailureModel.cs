using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>How likely a job fails.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "model")]
[JsonDerivedType(typeof(FixedFailure), "fixed")]
public abstract record FailureModel;

/// <summary>Every job as likely.</summary>
/// <param name="Probability">From 0, never, to 1, always.</param>
public sealed record FixedFailure([property: JsonPropertyName("probability")] double Probability) : FailureModel;
