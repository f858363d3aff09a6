using System.Text.Json;
using System.Text.Json.Serialization;

namespace TranslationFunctions.EmbeddedHost.History;

/// <summary>History and rows as JSON text: what a store writes and reads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(HistoryEvent))]
[JsonSerializable(typeof(HistoryEvent[]))]
[JsonSerializable(typeof(FailureRecord))]
[JsonSerializable(typeof(ParentLink))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class HistoryJson : JsonSerializerContext;
