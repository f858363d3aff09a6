using Spectre.Console;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>What became of the walk-through's jobs.</summary>
internal static class DemoTable
{
    /// <summary>One row a job.</summary>
    public static Table Of(IEnumerable<WatchedJob> jobs, StatusCalls calls)
    {
        var table = new Table().AddColumns("job", "result", "took", "calls", "message");
        foreach (var job in jobs)
        {
            var status = job.Status!;
            table.AddRow(
                job.Label.TrimEnd(),
                status.Result == JobResult.Completed ? "[green]completed[/]" : "[red]error[/]",
                $"{(status.CompletedAt - status.CreatedAt)?.TotalSeconds:0.0} s",
                $"{calls[job.Id]}",
                Markup.Escape(status.Message ?? "")
            );
        }
        return table;
    }
}
