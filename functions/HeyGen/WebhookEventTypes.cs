namespace TranslationFunctions.HeyGen;

/// <summary>The events that webhooks can be registered for.</summary>
internal static class WebhookEventTypes
{
    /// <summary>A translation has completed.</summary>
    public const string Success = "video_translate.success";

    /// <summary>A translation has failed.</summary>
    public const string Fail = "video_translate.fail";

    /// <summary>All of a batch have ended.</summary>
    public const string BatchFinished = "batch.finished";

    /// <summary>Those that happen here.</summary>
    public static IReadOnlyList<WebhookEventType> Happening { get; } =
    [
        new(Success, "A video translation has completed."),
        new(Fail, "A video translation has failed, or was canceled."),
        new(BatchFinished, "All items of a batch have completed or failed."),
    ];

    private static readonly HashSet<string> s_known = new(
        Happening
            .Select(type => type.EventType)
            .Concat(
                from name in (string[])
                    [
                        "avatar_video",
                        "avatar_video_gif",
                        "avatar_video_caption",
                        "instant_avatar",
                        "photo_avatar_generation",
                        "photo_avatar_train",
                        "photo_avatar_add_motion",
                        "proofread_creation",
                        "live_avatar",
                        "video_agent",
                        "hyperframes_video",
                        "ai_clipping",
                    ]
                from end in (string[])["success", "fail"]
                select $"{name}.{end}"
            )
            .Concat([
                "personalized_video",
                "video_translate.preflight.validation_failed",
                "video_translate.preflight.download_failed",
            ]),
        StringComparer.Ordinal
    );

    /// <summary>Whether HeyGen has such an event; most of them never happen here.</summary>
    public static bool IsKnown(string name) => s_known.Contains(name);
}

/// <summary>A kind of event.</summary>
/// <param name="EventType">Its name.</param>
/// <param name="Description">When it happens.</param>
internal sealed record WebhookEventType(string EventType, string Description);
