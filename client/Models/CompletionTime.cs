using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>How long the default job, and new jobs, take.</summary>
/// <param name="Seconds">In seconds.</param>
public sealed record CompletionTime([property: JsonPropertyName("completion_time")] double Seconds);
