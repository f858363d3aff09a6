using TranslationFunctions.Http;

namespace TranslationFunctions.Callbacks;

/// <summary>The field <c>callback_url</c> of a request for a job.</summary>
internal static class CallbackFields
{
    private const string Url = "callback_url";

    /// <summary>Reads the field; what is wrong with it goes to the errors of <paramref name="fields"/>.</summary>
    /// <param name="fields">The request.</param>
    /// <returns>Whom to tell; null for nobody, and meaningless when there are errors.</returns>
    public static CallbackTarget? Read(JsonFields fields)
    {
        if (fields.Text(Url) is not { } url)
        {
            return null;
        }

        if (CallbackUrlRules.Refusal(url) is { } reason)
        {
            fields.Reject(Url, reason);
        }

        return new CallbackTarget(url);
    }

    /// <summary>Checks where a callback that was read leads, as far as that can be seen.</summary>
    /// <param name="target">Whom to tell; null for nobody.</param>
    /// <param name="addresses">Which addresses may be called.</param>
    /// <param name="errors">Where an error goes.</param>
    public static void Check(CallbackTarget? target, AddressPolicy addresses, FieldErrors errors)
    {
        if (target is not null && CallbackUrlRules.Refusal(target.Url, addresses) is { } reason)
        {
            errors.Add(Url, reason);
        }
    }
}
