using System.CommandLine;

namespace TranslationFunctions.Cli;

/// <summary>Options whose text is read by a function of ours.</summary>
internal static class TypedOption
{
    /// <summary>Makes an option; what its function reads as null is refused with the forms that would do.</summary>
    public static Option<T?> Of<T>(string name, string help, string forms, Func<string, T?> parse)
        where T : class => Make(name, help, forms, parse);

    /// <inheritdoc cref="Of{T}"/>
    public static Option<T?> OfValue<T>(string name, string help, string forms, Func<string, T?> parse)
        where T : struct => Make(name, help, forms, parse);

    private static Option<T> Make<T>(string name, string help, string forms, Func<string, T> parse) =>
        new(name)
        {
            Description = $"{help}: {forms}",
            HelpName = name.TrimStart('-').ToUpperInvariant(),
            CustomParser = typed =>
            {
                var text = typed.Tokens[0].Value;
                var value = parse(text);
                if (value is null)
                {
                    typed.AddError($"{name} must be {forms}; it is '{text}'.");
                }
                return value;
            },
        };
}
