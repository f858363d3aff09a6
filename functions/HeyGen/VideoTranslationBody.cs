using TranslationFunctions.Callbacks;
using TranslationFunctions.Http;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.HeyGen;

/// <summary>The body of <c>POST /v3/video-translations</c>, which is also one of a batch.</summary>
internal static class VideoTranslationBody
{
    private const double MaxSeconds = 86_400;

    /// <summary>Reads the fields; what is wrong goes to their errors.</summary>
    public static TranslationOrder Read(JsonFields fields, AddressPolicy addresses)
    {
        var (url, asset) = ReadVideo(fields);
        return new TranslationOrder(
            url,
            ReadLanguages(fields),
            fields.Text("title"),
            ReadDetails(fields, addresses) with
            {
                AssetId = asset,
            }
        );
    }

    /// <summary>Reads what v2 and v3 have in common.</summary>
    public static HeyGenDetails ReadCommon(JsonFields fields, AddressPolicy addresses) =>
        new()
        {
            CallbackId = fields.Text("callback_id"),
            CallbackUrl = ReadCallback(fields, addresses),
            TranslateAudioOnly = fields.Flag("translate_audio_only") ?? false,
            SpeakerNum = fields.Integer("speaker_num", 1, 1000),
        };

    /// <summary>Reads the new title of a translation.</summary>
    public static string ReadTitle(JsonFields fields)
    {
        string? title = fields.Text("title");
        if (string.IsNullOrWhiteSpace(title))
        {
            fields.Reject("title", "is required, and not blank");
        }

        return title ?? "";
    }

    /// <summary>Reads an optional URL that is to be called.</summary>
    public static string? ReadCallback(JsonFields fields, AddressPolicy addresses, string name = "callback_url")
    {
        string? url = fields.Text(name);
        if (url is not null && CallbackUrlRules.Refusal(url, addresses) is { } reason)
        {
            fields.Reject(name, reason);
        }

        return url;
    }

    /// <summary>Reads an optional URL of a video.</summary>
    public static string? ReadUrl(JsonFields fields, string name)
    {
        string? url = fields.Text(name);
        if (url is not null && !JobRequest.IsWebUrl(url))
        {
            fields.Reject(name, "must be an absolute http or https URL of at most 2048 characters");
        }

        return url;
    }

    /// <summary>Adds an error unless there are languages, not too many, and all are known.</summary>
    public static void RequireLanguages(JsonFields fields, string name, IReadOnlyList<string> languages)
    {
        if (languages.Count is 0 or > TranslationOrder.MaxJobs)
        {
            fields.Reject(name, $"must hold 1 to {TranslationOrder.MaxJobs} languages");
        }
        else if (languages.FirstOrDefault(language => !HeyGenLanguages.IsKnown(language)) is { } unknown)
        {
            fields.Reject(
                name,
                $"holds \"{unknown}\", which is no supported language; GET /v3/video-translations/languages lists them"
            );
        }
    }

    private static (string? Url, string? AssetId) ReadVideo(JsonFields fields)
    {
        if (fields.Object("video") is not { } video)
        {
            fields.Reject(
                "video",
                "is required: {\"type\":\"url\",\"url\":…} or {\"type\":\"asset_id\",\"asset_id\":…}"
            );
            return default;
        }

        if (video.Choice("type", "url", "asset_id") is not { } type)
        {
            return default;
        }

        string? value = type == "url" ? ReadUrl(video, type) : video.Text(type);
        if (string.IsNullOrWhiteSpace(value))
        {
            video.Reject(type, "is required");
        }

        return type == "url" ? (value, null) : (null, value);
    }

    private static IReadOnlyList<string> ReadLanguages(JsonFields fields)
    {
        const string Name = "output_languages";
        IReadOnlyList<string> languages = fields.Texts(Name) ?? [];
        RequireLanguages(fields, Name, languages);
        return languages;
    }

    private static HeyGenDetails ReadDetails(JsonFields fields, AddressPolicy addresses)
    {
        HeyGenDetails details = ReadCommon(fields, addresses) with
        {
            InputLanguage = fields.Text("input_language"),
            Mode = fields.OptionalChoice("mode", "speed", "precision") ?? "speed",
            EnableCaption = fields.Flag("enable_caption") ?? false,
            StartTime = fields.OptionalNumber("start_time", 0, MaxSeconds, "seconds"),
            EndTime = fields.OptionalNumber("end_time", 0, MaxSeconds, "seconds"),
        };
        if (details.EndTime <= (details.StartTime ?? 0))
        {
            fields.Reject("end_time", "must be greater than start_time");
        }

        return details;
    }
}
