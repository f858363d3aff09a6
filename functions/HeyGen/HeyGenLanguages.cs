using System.Text.RegularExpressions;

namespace TranslationFunctions.HeyGen;

/// <summary>The languages that videos are translated to.</summary>
internal static partial class HeyGenLanguages
{
    /// <summary>Their names, a part of those that HeyGen lists.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "English",
        "Spanish",
        "French",
        "Hindi",
        "Italian",
        "German",
        "Polish",
        "Portuguese",
        "Chinese",
        "Japanese",
        "Dutch",
        "Turkish",
        "Korean",
        "Danish",
        "Arabic",
        "Romanian",
        "Mandarin",
        "Filipino",
        "Swedish",
        "Indonesian",
        "Ukrainian",
        "Greek",
        "Czech",
        "Bulgarian",
        "Malay",
        "Slovak",
        "Croatian",
        "Tamil",
        "Finnish",
        "Russian",
        "Hebrew",
        "Hungarian",
        "Norwegian",
        "Thai",
        "Vietnamese",
        "Arabic (Egypt)",
        "Arabic (Saudi Arabia)",
        "Chinese (Cantonese, Traditional)",
        "Chinese (Mandarin, Simplified)",
        "Chinese (Taiwanese Mandarin, Traditional)",
        "Dutch (Belgium)",
        "Dutch (Netherlands)",
        "English (Australia)",
        "English (India)",
        "English (UK)",
        "English (United States)",
        "French (Canada)",
        "French (France)",
        "German (Austria)",
        "German (Germany)",
        "German (Switzerland)",
        "Italian (Italy)",
        "Portuguese (Brazil)",
        "Portuguese (Portugal)",
        "Spanish (Argentina)",
        "Spanish (Mexico)",
        "Spanish (Spain)",
        "Spanish (United States)",
    ];

    private static readonly HashSet<string> s_known = new(All, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a language is known: by its name, or by any text with the shape of a language code (<c>es-ES</c>).</summary>
    public static bool IsKnown(string language) => s_known.Contains(language) || Code().IsMatch(language);

    [GeneratedRegex(
        "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Code();
}
