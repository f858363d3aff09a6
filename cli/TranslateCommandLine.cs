using System.CommandLine;
using System.CommandLine.Invocation;

namespace TranslationFunctions.Cli;

/// <summary>The command line <c>translate</c>.</summary>
public static class TranslateCommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">What was typed behind <c>translate</c>.</param>
    /// <param name="surroundings">What it reads from and writes to.</param>
    /// <param name="interrupted">Cancelled by Ctrl-C.</param>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        Surroundings surroundings,
        CancellationToken interrupted = default
    )
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(surroundings);

        var parsed = Root(surroundings).Parse(args);
        var configuration = new InvocationConfiguration
        {
            Output = surroundings.Out,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        if (parsed.Action is not ParseErrorAction refusal)
        {
            return await parsed.InvokeAsync(configuration, interrupted);
        }
        refusal.ShowHelp = false;
        await parsed.InvokeAsync(configuration, interrupted);
        await surroundings.Error.WriteLineAsync($"Type 'translate{PathOf(parsed.CommandResult)} --help'.");
        return (int)ExitCode.BadUsage;
    }

    private static RootCommand Root(Surroundings surroundings)
    {
        var service = new ServiceCommands(surroundings);
        return new RootCommand("Submits, watches and controls jobs of a video-translation service.")
        {
            SubmitCommand.Create(service),
            WatchCommand.Create(service),
            StatusCommand.Create(service),
            ListCommand.Create(service),
            ControlCommands.Cancel(service),
            ControlCommands.Pause(service),
            ControlCommands.Resume(service),
            PriorityCommand.Create(service),
            StatsCommand.Create(service),
            DemoCommand.Create(surroundings),
        };
    }

    private static string PathOf(System.CommandLine.Parsing.CommandResult command) =>
        command.Command is RootCommand ? "" : $" {command.Command.Name}";
}
