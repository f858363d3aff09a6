using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>The body of <c>POST /v2/video_translate</c>.</summary>
/// <param name="Order">What is asked for.</param>
/// <param name="IsList">Whether the languages came as a list, and the ids are to.</param>
internal sealed record LegacyTranslationBody(TranslationOrder Order, bool IsList)
{
    /// <summary>Reads the fields; what is wrong goes to their errors.</summary>
    public static LegacyTranslationBody Read(JsonFields fields)
    {
        string? url = VideoTranslationBody.ReadUrl(fields, "video_url");
        if (string.IsNullOrWhiteSpace(url))
        {
            fields.Reject("video_url", "is required");
        }

        string? one = fields.Text("output_language");
        IReadOnlyList<string>? several = fields.Texts("output_languages", 1, TranslationOrder.MaxJobs);
        if (one is null == several is null)
        {
            fields.Reject("output_language", "or output_languages is required, and not both");
        }

        IReadOnlyList<string> languages = several ?? (one is null ? [] : [one]);
        foreach (string language in languages)
        {
            VideoTranslationBody.RequireLanguage(
                fields,
                several is null ? "output_language" : "output_languages",
                language
            );
        }

        return new LegacyTranslationBody(
            new TranslationOrder(url, languages, VideoTranslationBody.ReadCommon(fields)),
            several is not null
        );
    }
}
