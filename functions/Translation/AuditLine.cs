using System.Text.Json.Serialization;

namespace TranslationFunctions.Translation;

/// <summary>A line of the audit log.</summary>
internal sealed record AuditLine(DateTimeOffset At, string Event, string JobId, int? Attempt, string? Message);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(AuditLine))]
internal sealed partial class AuditJson : JsonSerializerContext;
