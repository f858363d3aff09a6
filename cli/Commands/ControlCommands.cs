using System.CommandLine;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary><c>translate cancel</c>, <c>pause</c> and <c>resume</c>.</summary>
internal static class ControlCommands
{
    public static Command Cancel(ServiceCommands service) =>
        Create(service, "cancel", "Ends jobs", client => client.CancelJobAsync);

    public static Command Pause(ServiceCommands service) =>
        Create(
            service,
            "pause",
            "Lets jobs stand still: their remaining time does too",
            client => client.PauseJobAsync
        );

    public static Command Resume(ServiceCommands service) =>
        Create(service, "resume", "Lets paused jobs go on", client => client.ResumeJobAsync);

    private static Command Create(
        ServiceCommands service,
        string name,
        string help,
        Func<ITranslationClient, Func<string, CancellationToken, Task<JobStatus>>> tell
    )
    {
        var ids = JobArguments.Some("The jobs");
        return service.Does(
            new Command(name, help) { ids },
            (parsed, session, interrupted) =>
                EachJob.DoAsync(
                    session,
                    parsed.GetValue(ids)!,
                    async id => session.Output.Told(name, await tell(session.Client)(id, interrupted))
                )
        );
    }
}
