using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>What becomes of a job whose attempt failed: it stops, or starts again.</summary>
/// <param name="Restarts">How often it starts again; 0 for never.</param>
/// <param name="BackoffSeconds">How long it waits before the second attempt, in seconds; before each further one twice as long.</param>
public sealed record OnError(
    [property: JsonPropertyName("restarts")] int Restarts,
    [property: JsonPropertyName("backoff_seconds")] double BackoffSeconds = 0
);
