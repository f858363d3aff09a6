using System.Text.Json.Serialization;
using TranslationFunctions.Http;

namespace TranslationFunctions.Jobs;

/// <summary>The JSON of the answers about jobs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    Converters = [typeof(UtcMillisecondsConverter)]
)]
[JsonSerializable(typeof(JobStatus))]
[JsonSerializable(typeof(JobPage))]
[JsonSerializable(typeof(JobAccepted))]
[JsonSerializable(typeof(JobTimeline))]
[JsonSerializable(typeof(CompletionTimeSet))]
public sealed partial class JobJson : JsonSerializerContext;
