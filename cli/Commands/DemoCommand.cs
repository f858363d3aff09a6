using System.CommandLine;

namespace TranslationFunctions.Cli;

/// <summary><c>translate demo</c>.</summary>
internal static class DemoCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("demo", "Starts a simulator in this process and runs five jobs");
        command.SetAction(async (_, interrupted) => (int)await Demo.RunAsync(surroundings, interrupted));
        return command;
    }
}
