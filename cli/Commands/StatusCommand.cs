using System.CommandLine;

namespace TranslationFunctions.Cli;

/// <summary><c>translate status</c>.</summary>
internal static class StatusCommand
{
    public static Command Create(ServiceCommands service)
    {
        var ids = JobArguments.Any("The jobs; none for the service's default job");
        return service.Does(
            new Command("status", "Asks once how jobs are") { ids },
            async (parsed, session, interrupted) =>
            {
                if (parsed.GetValue(ids) is { Length: > 0 } jobs)
                {
                    return await EachJob.DoAsync(
                        session,
                        jobs,
                        async id => session.Output.Status(await session.Client.GetStatusAsync(id, interrupted))
                    );
                }
                session.Output.Status(await session.Client.GetDefaultStatusAsync(interrupted));
                return ExitCode.Ok;
            }
        );
    }
}
