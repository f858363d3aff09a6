using Spectre.Console;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>A bar a job, which moves between two answers as the job's estimate says.</summary>
/// <param name="console">The terminal.</param>
/// <param name="time">The clock that the estimates go by.</param>
internal sealed class BarScreen(IAnsiConsole console, TimeProvider time) : IWatchScreen
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    public void Changed(WatchedJob job)
    {
        // The next frame shows it.
    }

    public Task UntilAsync(IReadOnlyList<WatchedJob> jobs, Task waits)
    {
        var width = jobs.Max(job => job.Label.Length) + 2;
        return console
            .Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn()
            )
            .StartAsync(async screen =>
            {
                var bars = jobs.Select(job => screen.AddTask(Markup.Escape(job.Label), maxValue: 1)).ToList();
                while (!waits.IsCompleted)
                {
                    Redraw(jobs, bars, width);
                    await Task.WhenAny(waits, Task.Delay(Frame, TimeProvider.System));
                }
                Redraw(jobs, bars, width);
                await waits;
            });
    }

    private void Redraw(IReadOnlyList<WatchedJob> jobs, List<ProgressTask> bars, int width)
    {
        foreach (var (job, bar) in jobs.Zip(bars))
        {
            var state = job.Status is { } status ? StateText.Of(status) : "";
            bar.Value = job.ProgressAt(time.GetUtcNow());
            bar.Description = $"{Markup.Escape(job.Label.PadRight(width))}[{StateText.Colour(state)}]{state, -10}[/]";
        }
    }
}
