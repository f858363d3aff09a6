using System.Globalization;
using System.Net.Http.Headers;

namespace TranslationFunctions.Client;

/// <summary>Reads how long an answer asks to wait.</summary>
internal static class RetryHint
{
    private const string MillisecondsHeader = "retry-after-ms";

    /// <summary>The hint, never negative; null when there is none that makes sense.</summary>
    public static TimeSpan? Read(HttpResponseHeaders? headers, DateTimeOffset now) =>
        headers is null ? null : Milliseconds(headers) ?? Seconds(headers.RetryAfter, headers.Date ?? now);

    private static TimeSpan? Milliseconds(HttpResponseHeaders headers)
    {
        var text = headers.TryGetValues(MillisecondsHeader, out var values) ? values.First() : null;
        var isNumber = double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var milliseconds
        );
        return isNumber && milliseconds >= 0 ? FromMilliseconds(milliseconds) : null;
    }

    // Rounded up: a timer that counts whole milliseconds must not fire before the hint.
    private static TimeSpan FromMilliseconds(double milliseconds) =>
        milliseconds < TimeSpan.MaxValue.TotalMilliseconds - 1
            ? TimeSpan.FromMilliseconds(Math.Ceiling(milliseconds))
            : TimeSpan.MaxValue;

    private static TimeSpan? Seconds(RetryConditionHeaderValue? header, DateTimeOffset sent)
    {
        var hint = header?.Delta ?? (header?.Date - sent);
        return hint >= TimeSpan.Zero ? hint : null;
    }
}
