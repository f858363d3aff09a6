using TranslationFunctions.Http;

namespace TranslationFunctions.Callbacks;

/// <summary>The field of a request that says whom to tell.</summary>
internal static class CallbackFields
{
    /// <summary>Reads the field; what is wrong with it goes to the errors of <paramref name="fields"/>.</summary>
    /// <param name="fields">The request.</param>
    /// <param name="addresses">Which addresses may be called.</param>
    /// <param name="name">The field.</param>
    /// <returns>Whom to tell; null for nobody, and meaningless when there are errors.</returns>
    public static CallbackTarget? Read(JsonFields fields, AddressPolicy addresses, string name = "callback_url")
    {
        if (fields.Text(name) is not { } url)
        {
            return null;
        }

        if (CallbackUrl.Refusal(url, addresses) is { } reason)
        {
            fields.Reject(name, reason);
        }

        return new CallbackTarget(url);
    }
}
