using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>Objects that functions return, as JSON in the app's own way of writing it.</summary>
internal sealed class JsonAnswer(IServiceProvider services)
{
    private readonly JsonSerializerOptions options =
        services.GetService<IOptions<JsonSerializerOptions>>()?.Value ?? JsonSerializerOptions.Default;

    public ReadOnlyMemory<byte> Serialize(object value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options);
}
