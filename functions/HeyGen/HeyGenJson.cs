using System.Text.Json.Serialization;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>The JSON of the API's answers, and of what it keeps with its jobs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(UtcMillisecondsConverter)]
)]
[JsonSerializable(typeof(Dictionary<string, HeyGenDetails>))]
[JsonSerializable(typeof(HeyGenErrorAnswer))]
[JsonSerializable(typeof(HeyGenData<VideoTranslationIds>))]
[JsonSerializable(typeof(HeyGenData<VideoTranslation>))]
[JsonSerializable(typeof(HeyGenPage<VideoTranslation>))]
[JsonSerializable(typeof(HeyGenData<DeletedTranslation>))]
[JsonSerializable(typeof(HeyGenData<LanguageList>))]
[JsonSerializable(typeof(HeyGenData<BatchAccepted>))]
[JsonSerializable(typeof(HeyGenData<BatchStatus>))]
[JsonSerializable(typeof(HeyGenPage<TranslationStatus>))]
[JsonSerializable(typeof(HeyGenData<WebhookEndpoint>))]
[JsonSerializable(typeof(HeyGenPage<WebhookEndpoint>))]
[JsonSerializable(typeof(HeyGenData<RotatedSecret>))]
[JsonSerializable(typeof(HeyGenData<EmptyObject>))]
[JsonSerializable(typeof(HeyGenPage<WebhookEventType>))]
[JsonSerializable(typeof(HeyGenPage<WebhookPayload>))]
[JsonSerializable(typeof(TranslatedData))]
[JsonSerializable(typeof(NotTranslatedData))]
[JsonSerializable(typeof(BatchFinishedData))]
[JsonSerializable(typeof(LegacyAnswer<LegacyTranslation>))]
[JsonSerializable(typeof(LegacyAnswer<LegacyTranslationId>))]
[JsonSerializable(typeof(LegacyAnswer<LegacyTranslationIds>))]
[JsonSerializable(typeof(LegacyAnswer<LanguageList>))]
internal sealed partial class HeyGenJson : JsonSerializerContext;
