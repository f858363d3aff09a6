using System.CommandLine;

namespace TranslationFunctions.Cli;

/// <summary><c>translate stats</c>.</summary>
internal static class StatsCommand
{
    public static Command Create(ServiceCommands service) =>
        service.Does(
            new Command("stats", "Sums up all jobs"),
            async (_, session, interrupted) =>
            {
                session.Output.Statistics(await session.Client.GetStatisticsAsync(interrupted));
                return ExitCode.Ok;
            }
        );
}
