using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>A request's values by name: the route's, then the query's.</summary>
internal static class RequestValues
{
    public static string? Find(HttpRequest request, string name) =>
        request.RouteValues.TryGetValue(name, out var value) && value is not null ? value.ToString()
        : request.Query.TryGetValue(name, out var values) ? values.ToString()
        : null;

    /// <summary>All of them; and under <c>Query</c> and <c>Headers</c> the query and the headers as JSON objects, as in Azure.</summary>
    public static IReadOnlyDictionary<string, object?> Of(HttpRequest request)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Query)
        {
            values[name] = value.ToString();
        }

        foreach (var (name, value) in request.RouteValues)
        {
            values[name] = value?.ToString();
        }

        values["Query"] = JsonSerializer.Serialize(
            request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString())
        );
        values["Headers"] = JsonSerializer.Serialize(
            request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString())
        );
        return values;
    }
}
