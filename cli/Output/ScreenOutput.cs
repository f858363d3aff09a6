using Spectre.Console;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>For people: tables, colours, bars that move, and what to do next.</summary>
internal sealed class ScreenOutput(Surroundings surroundings) : IOutput
{
    private readonly IAnsiConsole console = Terminal.Open(surroundings);

    // Not by the console: it would break a command line in two.
    public void Accepted(CreatedJob job, string watch) =>
        surroundings.Out.WriteLine($"Accepted {job.JobId}. Watch it: {watch}");

    public void Status(JobStatus status) => console.Write(JobTables.Details(status));

    public void Told(string told, JobStatus status) =>
        surroundings.Out.WriteLine($"Asked {status.JobId} to {told}; it was {StateText.Of(status)}.");

    public async Task ListAsync(IAsyncEnumerable<JobStatus> jobs)
    {
        var listed = new List<JobStatus>();
        await foreach (var job in jobs)
        {
            listed.Add(job);
        }
        console.Write(listed.Count == 0 ? new Text("There are no such jobs.\n") : JobTables.List(listed));
    }

    public void Statistics(JobStatistics statistics)
    {
        var grid = new Grid().AddColumns(2);
        foreach (var (name, value) in StatisticsText.Lines(statistics))
        {
            grid.AddRow(new Text(name), new Text(value));
        }
        console.Write(grid);
    }

    public void Complain(Complaint complaint) => surroundings.Error.WriteLine($"translate: {complaint.Message}");

    // Bars that do not fit on the terminal cannot be moved.
    public IWatchScreen Screen(int jobs) =>
        jobs < surroundings.Height ? new BarScreen(console, surroundings.Time) : LineScreen.For(surroundings.Out);
}
