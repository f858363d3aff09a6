using System.Text.Json;

namespace TranslationFunctions.HeyGen;

/// <summary>What a webhook is told.</summary>
/// <param name="EventId">The event's id: the same each time that it is tried, another for each that is told.</param>
/// <param name="EventType">The event's type.</param>
/// <param name="EventData">What has happened.</param>
/// <param name="CreatedAt">When it happened.</param>
internal sealed record WebhookPayload(
    string EventId,
    string EventType,
    JsonElement EventData,
    DateTimeOffset CreatedAt
);

/// <summary>The data of an event about a translation that has completed.</summary>
/// <param name="VideoTranslateId">The job's id.</param>
/// <param name="Url">The translated video.</param>
/// <param name="CallbackId">What the caller wants to see here; null for nothing.</param>
/// <param name="OutputLanguage">The language translated to.</param>
internal sealed record TranslatedData(string VideoTranslateId, string? Url, string? CallbackId, string? OutputLanguage);

/// <summary>The data of an event about a translation that has failed.</summary>
/// <param name="VideoTranslateId">The job's id.</param>
/// <param name="Message">Why.</param>
/// <param name="CallbackId">What the caller wants to see here; null for nothing.</param>
/// <param name="OutputLanguage">The language translated to.</param>
internal sealed record NotTranslatedData(
    string VideoTranslateId,
    string? Message,
    string? CallbackId,
    string? OutputLanguage
);

/// <summary>The data of an event about a batch.</summary>
/// <param name="BatchId">The batch's id.</param>
/// <param name="Title">Its title; null for none.</param>
/// <param name="Status">completed or failed.</param>
/// <param name="TotalItems">How many items it has.</param>
/// <param name="CountsByStatus">How many of them completed, and how many failed.</param>
internal sealed record BatchFinishedData(
    string BatchId,
    string? Title,
    string Status,
    int TotalItems,
    IReadOnlyDictionary<string, int> CountsByStatus
);
