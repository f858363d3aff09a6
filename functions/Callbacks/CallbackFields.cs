using TranslationFunctions.Http;

namespace TranslationFunctions.Callbacks;

/// <summary>The field <c>callback_url</c> of a request for a job.</summary>
internal static class CallbackFields
{
    private const string Url = "callback_url";

    /// <summary>Reads the field; what is wrong with it goes to the errors of <paramref name="fields"/>.</summary>
    /// <param name="fields">The request.</param>
    /// <param name="addresses">Which addresses may be called.</param>
    /// <returns>Whom to tell; null for nobody, and meaningless when there are errors.</returns>
    public static CallbackTarget? Read(JsonFields fields, AddressPolicy addresses)
    {
        if (fields.Text(Url) is not { } url)
        {
            return null;
        }

        if (CallbackUrl.Refusal(url, addresses) is { } reason)
        {
            fields.Reject(Url, reason);
        }

        return new CallbackTarget(url);
    }
}
