using System.Text.Json.Serialization;

namespace TranslationFunctions.Translation;

/// <summary>What a successful translation yields.</summary>
/// <param name="OutputUrl">
/// The translated video: nothing is really translated here, so it is the job's own video. Null when it named none.
/// </param>
/// <param name="OutputLanguage">The language translated to; null when the job named none.</param>
public sealed record TranslationResult(
    [property: JsonPropertyName("output_url")] string? OutputUrl,
    [property: JsonPropertyName("output_language")] string? OutputLanguage
);
