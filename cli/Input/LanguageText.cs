namespace TranslationFunctions.Cli;

/// <summary>Languages as they are typed: an option for each, or one with commas.</summary>
internal static class LanguageText
{
    /// <summary>Splits what was typed.</summary>
    public static string[] Split(IEnumerable<string> typed) =>
        [
            .. typed.SelectMany(text =>
                text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            ),
        ];
}
