using System.Text.Json.Nodes;

namespace TranslationFunctions.Cli;

/// <summary>Metadata as it is typed: <c>key=value</c>, as often as there are keys.</summary>
internal static class MetadataText
{
    /// <summary>Reads it; null when something has no key, or a key comes twice.</summary>
    public static JsonObject? Parse(IEnumerable<string> typed)
    {
        var metadata = new JsonObject();
        foreach (var text in typed)
        {
            var equals = text.IndexOf('=');
            if (equals < 1 || !metadata.TryAdd(text[..equals], text[(equals + 1)..]))
            {
                return null;
            }
        }
        return metadata;
    }
}
