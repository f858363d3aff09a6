using System.Text.Json;

namespace TranslationFunctions.Http;

/// <summary>A request body as a JSON object.</summary>
internal static class JsonBody
{
    /// <summary>The field under which errors of the body as a whole are reported.</summary>
    private const string Field = "body";

    // What is accepted here is nested once more in an orchestration's input, whose converter stops at 64 levels.
    private const int MaxDepth = 32;

    private static readonly JsonElement s_empty = JsonElement.Parse("{}");

    /// <summary>Parses a body; one without content is the empty object.</summary>
    /// <param name="body">UTF-8 text.</param>
    /// <param name="errors">Where errors go, under <c>body</c>.</param>
    /// <returns>An object that is independent of <paramref name="body"/>, or null after an error.</returns>
    public static JsonElement? Parse(ReadOnlyMemory<byte> body, FieldErrors errors)
    {
        if (body.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return s_empty;
        }

        try
        {
            RequireText(body.Span);
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document.RootElement.Clone();
            }

            errors.Add(Field, "must be a JSON object, or empty");
        }
        catch (JsonException e)
        {
            errors.Add(Field, $"is not valid JSON (nested at most {MaxDepth} deep): {e.Message}");
        }
        catch (InvalidOperationException)
        {
            errors.Add(Field, "holds a string that is not Unicode text; escape surrogates in pairs and send UTF-8");
        }

        return null;
    }

    // The parser accepts strings that can later be neither read nor stored, such as half a surrogate pair.
    private static void RequireText(ReadOnlySpan<byte> body)
    {
        Utf8JsonReader reader = new(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                reader.GetString();
            }
        }
    }
}
