using System.CommandLine;

namespace TranslationFunctions.Cli;

/// <summary><c>translate submit</c>.</summary>
internal static class SubmitCommand
{
    public static Command Create(ServiceCommands service)
    {
        var options = new SubmitOptions();
        var watch = new Option<bool>("--watch", "-w") { Description = "Watch the job to its end" };
        var timeout = WatchCommand.TimeoutOption();
        var command = new Command("submit", "Starts a job, in one language or in many") { watch, timeout };
        options.AddTo(command);
        return service.Does(
            command,
            async (parsed, session, interrupted) =>
            {
                var job = await session.Client.CreateJobAsync(options.Request(parsed), interrupted);
                session.Output.Accepted(job, session.CommandToWatch([job.JobId]));
                return parsed.GetValue(watch)
                    ? await new Watcher(session, parsed.GetValue(timeout)).WatchAsync([job.JobId], interrupted)
                    : ExitCode.Ok;
            }
        );
    }
}
