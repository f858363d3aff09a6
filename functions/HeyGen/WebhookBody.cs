using TranslationFunctions.Callbacks;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>The body that registers or changes a webhook.</summary>
/// <param name="Url">The URL; null when not given.</param>
/// <param name="Events">The events' types; null when not given.</param>
internal sealed record WebhookBody(string? Url, IReadOnlyList<string>? Events)
{
    private const int MaxEvents = 100;

    /// <summary>Reads a registration: the URL is required.</summary>
    public static WebhookBody ReadNew(JsonFields fields, AddressPolicy addresses)
    {
        WebhookBody body = Read(fields, addresses);
        if (string.IsNullOrEmpty(body.Url))
        {
            fields.Reject("url", "is required");
        }

        return body;
    }

    /// <summary>Reads a change.</summary>
    public static WebhookBody Read(JsonFields fields, AddressPolicy addresses)
    {
        WebhookBody body = new(VideoTranslationBody.ReadCallback(fields, addresses, "url"), fields.Texts("events"));
        if (body.Events is { Count: 0 or > MaxEvents })
        {
            fields.Reject("events", $"must hold 1 to {MaxEvents} events, or be left out for all");
        }

        foreach (string unknown in (body.Events ?? []).Where(name => !WebhookEventTypes.IsKnown(name)))
        {
            fields.Reject("events", $"holds \"{unknown}\", which is no event; GET /v3/webhooks/event-types lists them");
        }

        return body;
    }
}
