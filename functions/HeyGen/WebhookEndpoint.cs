using System.Text.Json.Serialization;

namespace TranslationFunctions.HeyGen;

/// <summary>Where events are told.</summary>
/// <param name="EndpointId">Its id.</param>
/// <param name="Url">The URL.</param>
/// <param name="Events">The events' types; null for all.</param>
/// <param name="CreatedAt">When it was registered.</param>
/// <param name="Secret">What deliveries are signed with; null where it is not to be shown.</param>
public sealed record WebhookEndpoint(
    string EndpointId,
    string Url,
    IReadOnlyList<string>? Events,
    DateTimeOffset CreatedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Secret
)
{
    /// <summary>Always enabled: nothing here disables an endpoint.</summary>
    public string Status => "enabled";

    /// <summary>Whether it wants to hear of an event.</summary>
    /// <param name="eventType">The event's type.</param>
    /// <returns>Whether it does.</returns>
    public bool Wants(string eventType) => Events is null || Events.Contains(eventType);
}
