using System.CommandLine;

namespace TranslationFunctions.Cli;

/// <summary><c>translate priority</c>.</summary>
internal static class PriorityCommand
{
    public static Command Create(ServiceCommands service)
    {
        var id = JobArguments.One("The job, which waits in line");
        var priority = new Argument<int>("PRIORITY") { Description = "From -100 to 100, the higher the sooner" };
        return service.Does(
            new Command("priority", "Changes the place of a job in line") { id, priority },
            async (parsed, session, interrupted) =>
            {
                var (job, value) = (parsed.GetValue(id)!, parsed.GetValue(priority));
                session.Output.Told(
                    $"take priority {value}",
                    await session.Client.SetPriorityAsync(job, value, interrupted)
                );
                return ExitCode.Ok;
            }
        );
    }
}
