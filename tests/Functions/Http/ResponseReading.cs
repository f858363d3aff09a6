using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.Tests.Functions.Http;

internal static class ResponseReading
{
    public static string? Header(this HttpResponseData response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.Single() : null;

    public static JsonElement Json(this HttpResponseData response)
    {
        response.Body.Position = 0;
        using JsonDocument document = JsonDocument.Parse(response.Body);
        return document.RootElement.Clone();
    }
}
