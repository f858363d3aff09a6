using System.Text.Json.Serialization;

namespace TranslationFunctions.Metrics;

/// <summary>The JSON of the statistics.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(JobStats))]
public sealed partial class MetricsJson : JsonSerializerContext;
