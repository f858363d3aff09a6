using System.Globalization;

namespace TranslationFunctions.Cli;

/// <summary>A length of time as it is typed: <c>90</c>, <c>90s</c>, <c>10m</c>, <c>1.5h</c>, <c>2d</c>.</summary>
internal static class DurationText
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>What may be typed.</summary>
    public const string Forms = "a number greater than zero, of seconds or with the unit s, m, h or d, up to 365d";

    /// <summary>The longest time that a wait may be given.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>Reads a length of time; null when it is not written as one, or is none that can be waited for.</summary>
    public static TimeSpan? Parse(string text)
    {
        var (number, unit) = text switch
        {
            [.. var start, 's'] => (start, 1),
            [.. var start, 'm'] => (start, 60),
            [.. var start, 'h'] => (start, 3600),
            [.. var start, 'd'] => (start, 86400),
            _ => (text, 1),
        };
        return
            double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count * unit >= Shortest.TotalSeconds
            && count * unit <= Longest.TotalSeconds
            ? TimeSpan.FromSeconds(count * unit)
            : null;
    }
}
