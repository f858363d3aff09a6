using TranslationFunctions.Callbacks;
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
    public static BatchOrder Read(JsonFields fields, AddressPolicy addresses)
    {
        const string Name = "video_translations";
        string? title = fields.Text("title");
        string? url = VideoTranslationBody.ReadCallback(fields, addresses);
        TranslationOrder[] items =
        [
            .. (fields.Objects(Name) ?? []).Select(item => VideoTranslationBody.Read(item, addresses)),
        ];
        int jobs = items.Sum(item => item.Languages.Count);
        if (items.Length == 0 || jobs > TranslationOrder.MaxJobs)
        {
            fields.Reject(
                Name,
                $"must ask for 1 to {TranslationOrder.MaxJobs} translations, each language counted; these are {jobs}"
            );
        }

        return new BatchOrder(title, url, items);
    }
}
