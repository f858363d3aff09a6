using Spectre.Console;
using Spectre.Console.Rendering;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>Jobs as tables for a terminal.</summary>
internal static class JobTables
{
    private static readonly (string Name, Func<JobStatus, string?> Read)[] Columns =
    [
        ("job", job => job.JobId),
        ("state", StateText.Of),
        ("progress", job => $"{job.Progress:0 %}"),
        ("left", job => job.HasEnded ? null : Seconds(job.RemainingSeconds)),
        ("place in line", job => $"{job.QueuePosition}"),
        ("priority", job => job.Priority == 0 ? null : $"{job.Priority}"),
        ("language", job => job.OutputLanguage),
        ("title", job => job.Title),
        ("message", job => job.Message),
    ];

    private static readonly (string Name, Func<JobStatus, string?> Read)[] FurtherDetails =
    [
        ("attempt", job => $"{job.Attempt}"),
        ("created", job => Time(job.CreatedAt)),
        ("started", job => Time(job.StartedAt)),
        ("expected", job => job.HasEnded ? null : Time(job.EstimatedCompletion)),
        ("ended", job => Time(job.CompletedAt)),
        ("video", job => job.VideoUrl),
        ("parent", job => job.ParentId),
        ("children", job => string.Join('\n', job.Children ?? [])),
        ("metadata", job => job.Metadata?.ToJsonString()),
    ];

    /// <summary>One job, a line a field.</summary>
    public static Grid Details(JobStatus job)
    {
        var grid = new Grid().AddColumns(2);
        foreach (var (name, read) in Columns.Concat(FurtherDetails))
        {
            if (read(job) is { Length: > 0 } value)
            {
                grid.AddRow(new Text(name), Cell(name, value));
            }
        }
        foreach (var failed in job.FailedAttempts)
        {
            grid.AddRow(new Text($"attempt {failed.Attempt}"), new Text($"failed: {failed.Message}"));
        }
        return grid;
    }

    /// <summary>Many jobs, a row each; without the columns that would be empty.</summary>
    public static Table List(IReadOnlyList<JobStatus> jobs)
    {
        var columns = Columns.Where(column => jobs.Any(job => !string.IsNullOrEmpty(column.Read(job)))).ToList();
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var (name, _) in columns)
        {
            table.AddColumn(new TableColumn(name) { NoWrap = name == "job" });
        }
        foreach (var job in jobs)
        {
            table.AddRow(columns.Select(column => Cell(column.Name, column.Read(job) ?? "")));
        }
        return table;
    }

    private static Text Cell(string name, string value) =>
        name == "state" ? new Text(value, Style.Parse(StateText.Colour(value))) : new Text(value);

    private static string? Seconds(double? seconds) => seconds is null ? null : $"{seconds:0.0} s";

    private static string? Time(DateTimeOffset? time) =>
        time is null ? null : $"{time.Value.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC";
}
