using TranslationFunctions.Http;

namespace TranslationFunctions.HeyGen;

/// <summary>A valid request for a batch.</summary>
/// <param name="Title">The batch's title; null for none.</param>
/// <param name="CallbackUrl">Where to tell the end of all; null for nowhere.</param>
/// <param name="Items">The orders; with each language counted, at most <see cref="TranslationOrder.MaxJobs"/> jobs.</param>
internal sealed record BatchOrder(string? Title, string? CallbackUrl, IReadOnlyList<TranslationOrder> Items)
{
    /// <summary>The longest body: a hundred items with signed URLs.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Reads the fields; what is wrong goes to their errors.</summary>
    public static BatchOrder Read(JsonFields fields)
    {
        const string Name = "video_translations";
        string? title = fields.Text("title");
        string? url = VideoTranslationBody.ReadUrl(fields, "callback_url");
        if (fields.Objects(Name, 1, TranslationOrder.MaxJobs) is not { } bodies)
        {
            fields.Reject(Name, "is required");
            return new BatchOrder(title, url, []);
        }

        TranslationOrder[] items = [.. bodies.Select(VideoTranslationBody.Read)];
        int jobs = items.Sum(item => item.Languages.Count);
        if (jobs > TranslationOrder.MaxJobs)
        {
            fields.Reject(
                Name,
                $"asks for {jobs} translations, each language counted; at most {TranslationOrder.MaxJobs} are allowed"
            );
        }

        return new BatchOrder(title, url, items);
    }
}
