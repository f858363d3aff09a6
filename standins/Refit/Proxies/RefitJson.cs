using System.Text.Json;
using System.Text.Json.Serialization;

namespace StandIns.Proxies;

/// <summary>Refit's defaults: camel-case names, read in any case; numbers also from strings; no name twice.</summary>
internal static class RefitJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
