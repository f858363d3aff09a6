using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>How urgent a queued job is.</summary>
/// <param name="Priority">From -100 to 100, the higher the sooner; a job has 0 unless told otherwise.</param>
public sealed record JobPriority([property: JsonPropertyName("priority")] int Priority);
