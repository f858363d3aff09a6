using System.Text.Json;
using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>What the client reads of an RFC 9457 problem.</summary>
internal sealed record Problem
{
    private const int ExcerptLength = 200;

    [JsonPropertyName("title")]
    public string? Title { get; init; }

    [JsonPropertyName("detail")]
    public string? Detail { get; init; }

    [JsonPropertyName("errors")]
    public Dictionary<string, string[]>? Errors { get; init; }

    /// <summary>Reads an error's content; what is no problem document becomes its own, shortened detail.</summary>
    public static Problem Parse(string? content)
    {
        try
        {
            return JsonSerializer.Deserialize(content ?? "{}", ClientJson.Default.Problem) ?? new Problem();
        }
        catch (JsonException)
        {
            return new Problem { Detail = content?.Length > ExcerptLength ? content[..ExcerptLength] + "…" : content };
        }
    }
}
