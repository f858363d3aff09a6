using TranslationFunctions.Callbacks;
using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>The body of <c>POST /v2/video_translate</c>.</summary>
/// <param name="Order">What is asked for.</param>
/// <param name="IsList">Whether the languages came as a list, and the ids are to.</param>
internal sealed record LegacyTranslationBody(TranslationOrder Order, bool IsList)
{
    /// <summary>Reads the fields; what is wrong goes to their errors.</summary>
    public static LegacyTranslationBody Read(JsonFields fields, AddressPolicy addresses)
    {
        string? url = VideoTranslationBody.ReadUrl(fields, "video_url");
        if (string.IsNullOrWhiteSpace(url))
        {
            fields.Reject("video_url", "is required");
        }

        string? one = fields.Text("output_language");
        IReadOnlyList<string>? several = fields.Texts("output_languages");
        IReadOnlyList<string> languages = several ?? (one is null ? [] : [one]);
        if (one is null == several is null)
        {
            fields.Reject("output_language", "or output_languages is required, and not both");
        }
        else
        {
            string name = several is null ? "output_language" : "output_languages";
            VideoTranslationBody.RequireLanguages(fields, name, languages);
        }

        return new LegacyTranslationBody(
            new TranslationOrder(
                url,
                languages,
                fields.Text("title"),
                VideoTranslationBody.ReadCommon(fields, addresses)
            ),
            several is not null
        );
    }
}
