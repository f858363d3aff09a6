using System.Globalization;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.Jobs;

/// <summary>The header <c>Prefer</c> (RFC 7240): <c>wait=n</c> asks to hold the answer for up to n seconds.</summary>
internal static class Preferences
{
    /// <summary>The longest that an answer is held, in seconds; a longer preference is cut to it.</summary>
    public const int MaxWaitSeconds = 60;

    private const string Wait = "wait";

    /// <summary>Reads how long to hold the answer. What is not understood is ignored, as the RFC says.</summary>
    /// <returns>1 to <see cref="MaxWaitSeconds"/>; 0 for not at all.</returns>
    public static int WaitSeconds(HttpHeadersCollection headers)
    {
        if (!headers.TryGetValues("Prefer", out IEnumerable<string>? values))
        {
            return 0;
        }

        foreach (string preference in values.SelectMany(value => value.Split(',')))
        {
            // What follows a semicolon are the preference's parameters; wait has none.
            string[] parts = preference.Split(';')[0].Split('=', 2, StringSplitOptions.TrimEntries);
            if (
                parts is [{ } name, { } text]
                && name.Equals(Wait, StringComparison.OrdinalIgnoreCase)
                && ulong.TryParse(text.Trim('"'), CultureInfo.InvariantCulture, out ulong seconds)
            )
            {
                return (int)Math.Min(seconds, MaxWaitSeconds);
            }
        }

        return 0;
    }

    /// <summary>Says that the answer was held as asked.</summary>
    public static HttpResponseData Applied(this HttpResponseData response, int waitSeconds)
    {
        if (waitSeconds > 0)
        {
            response.Headers.TryAddWithoutValidation("Preference-Applied", $"{Wait}={waitSeconds}");
        }

        return response;
    }
}
