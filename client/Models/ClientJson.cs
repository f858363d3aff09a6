using System.Text.Json;
using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>The wire's JSON, written at build time: nothing is found out by reflection, so it may be trimmed.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString
)]
[JsonSerializable(typeof(CreateJobRequest))]
[JsonSerializable(typeof(CreatedJob))]
[JsonSerializable(typeof(JobStatus))]
[JsonSerializable(typeof(JobPage))]
[JsonSerializable(typeof(JobPriority))]
[JsonSerializable(typeof(JobEvents))]
[JsonSerializable(typeof(JobStatistics))]
[JsonSerializable(typeof(CompletionTime))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ClientJson : JsonSerializerContext;
