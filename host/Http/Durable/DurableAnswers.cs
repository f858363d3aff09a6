using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>What the durable webhook's answers have in common.</summary>
internal static class DurableAnswers
{
    private const string JsonType = "application/json; charset=utf-8";

    // The answers are JSON for programs and people, never part of a page.
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Answers with a status and no body.</summary>
    public static Task Status(this DurableRequest request, int status)
    {
        request.Http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Answers with JSON.</summary>
    public static Task JsonAsync(this DurableRequest request, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            write(json);
        }
        return request.JsonAsync(status, buffer.WrittenMemory);
    }

    /// <inheritdoc cref="JsonAsync(DurableRequest, int, Action{Utf8JsonWriter})"/>
    public static Task JsonAsync(this DurableRequest request, int status, ReadOnlyMemory<byte> json)
    {
        request.Http.Response.StatusCode = status;
        return ResponseWriter.WriteAsync(request.Http, JsonType, json).AsTask();
    }

    /// <summary>Answers 400 and says why.</summary>
    public static Task BadRequestAsync(this DurableRequest request, string message) =>
        request.JsonAsync(
            StatusCodes.Status400BadRequest,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("Message", message);
                json.WriteEndObject();
            }
        );

    /// <summary>Writes a member whose value is JSON already; null when there is none.</summary>
    public static void WriteJson(this Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value ?? "null");
    }
}
