using System.CommandLine;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>What all commands that talk to a service have in common: how they begin and how they go wrong.</summary>
internal sealed class ServiceCommands(Surroundings surroundings)
{
    private readonly ServiceOptions options = new();

    /// <summary>Says what a command does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="work">What it does.</param>
    /// <returns>The command.</returns>
    public Command Does(Command command, Func<ParseResult, Session, CancellationToken, Task<ExitCode>> work)
    {
        options.AddTo(command);
        command.SetAction(async (parsed, interrupted) => (int)await RunAsync(parsed, work, interrupted));
        return command;
    }

    private async Task<ExitCode> RunAsync(
        ParseResult parsed,
        Func<ParseResult, Session, CancellationToken, Task<ExitCode>> work,
        CancellationToken interrupted
    )
    {
        var output = options.Output(parsed, surroundings);
        try
        {
            await using var session = new Session(options.Target(parsed, surroundings), output, surroundings);
            return await AnswerAsync(session, () => work(parsed, session, interrupted));
        }
        catch (UsageException error)
        {
            output.Complain(new Complaint(ExitCode.BadUsage, error.Message));
            return ExitCode.BadUsage;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            output.Complain(new Complaint(ExitCode.Interrupted, "Interrupted: what was asked for may have been done."));
            return ExitCode.Interrupted;
        }
    }

    private static async Task<ExitCode> AnswerAsync(Session session, Func<Task<ExitCode>> work)
    {
        try
        {
            return await work();
        }
        catch (TranslationException error)
        {
            return session.Complain(session.ComplaintOf(error));
        }
    }
}
