using System.CommandLine;

namespace TranslationFunctions.Cli;

/// <summary><c>translate watch</c>.</summary>
internal static class WatchCommand
{
    public static Command Create(ServiceCommands service)
    {
        var ids = JobArguments.Some("The jobs; the languages of a job that has several are watched with it");
        var timeout = TimeoutOption();
        return service.Does(
            new Command("watch", "Watches jobs until they end; Ctrl-C stops watching, not the jobs") { ids, timeout },
            (parsed, session, interrupted) =>
                new Watcher(session, parsed.GetValue(timeout)).WatchAsync(parsed.GetValue(ids)!, interrupted)
        );
    }

    /// <summary>How long to watch.</summary>
    public static Option<TimeSpan?> TimeoutOption() =>
        TypedOption.OfValue(
            "--timeout",
            "How long to watch, instead of to the end",
            DurationText.Forms,
            DurationText.Parse
        );
}
