using Spectre.Console;

namespace TranslationFunctions.Cli;

/// <summary>The terminal, as Spectre.Console writes to it.</summary>
internal static class Terminal
{
    /// <summary>Opens it: what it can do is found out, whether it is one is told by the surroundings.</summary>
    public static IAnsiConsole Open(Surroundings surroundings) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(surroundings.Out),
                Ansi = surroundings.IsTerminal ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = Colours(surroundings),
                Interactive = surroundings.IsTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            }
        );

    // https://no-color.org
    private static ColorSystemSupport Colours(Surroundings surroundings) =>
        surroundings.IsTerminal && string.IsNullOrEmpty(surroundings.Variable("NO_COLOR"))
            ? ColorSystemSupport.Detect
            : ColorSystemSupport.NoColors;
}
