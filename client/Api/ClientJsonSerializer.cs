using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Refit;

namespace TranslationFunctions.Client;

/// <summary>Reads and writes the wire's JSON as <see cref="ClientJson" /> knows it.</summary>
internal sealed class ClientJsonSerializer : IHttpContentSerializer
{
    public HttpContent ToHttpContent<T>(T item) => JsonContent.Create(item, TypeOf<T>());

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        content.ReadFromJsonAsync(TypeOf<T>(), cancellationToken);

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) =>
        propertyInfo.GetCustomAttribute<JsonPropertyNameAttribute>(inherit: true)?.Name;

    private static JsonTypeInfo<T> TypeOf<T>() =>
        (JsonTypeInfo<T>?)ClientJson.Default.GetTypeInfo(typeof(T))
        ?? throw new NotSupportedException($"{typeof(T)} is no part of the wire contract: add it to ClientJson.");
}
