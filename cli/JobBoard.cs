using Spectre.Console;
using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>Shows jobs on their way, and what became of them.</summary>
internal static class JobBoard
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Waits for all jobs: on a terminal with a bar each, which moves between two answers as its job's estimate says;
    /// elsewhere with a line for each answer.
    /// </summary>
    public static Task WatchAsync(
        IReadOnlyList<DemoJob> jobs,
        TimeProvider time,
        Func<DemoJob, IProgress<JobStatus>, Task<JobStatus>> wait
    ) => Console.IsOutputRedirected ? WatchInLinesAsync(jobs, wait) : WatchInBarsAsync(jobs, time, wait);

    private static Task WatchInLinesAsync(
        IReadOnlyList<DemoJob> jobs,
        Func<DemoJob, IProgress<JobStatus>, Task<JobStatus>> wait
    )
    {
        AnsiConsole.Profile.Capabilities.Ansi = false;
        AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        return Task.WhenAll(
            jobs.Select(job => WaitAsync(job, wait, status => Console.WriteLine($"{job.Title, -20}{Describe(status)}")))
        );
    }

    private static string Describe(JobStatus status) =>
        status.HasEnded
            ? $"{status.State.ToString().ToLowerInvariant()} after {(status.CompletedAt - status.CreatedAt)?.TotalSeconds:0.0} s"
            : $"{status.State.ToString().ToLowerInvariant()}, {status.RemainingSeconds:0.0} s left";

    private static Task WatchInBarsAsync(
        IReadOnlyList<DemoJob> jobs,
        TimeProvider time,
        Func<DemoJob, IProgress<JobStatus>, Task<JobStatus>> wait
    ) =>
        AnsiConsole
            .Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn()
            )
            .StartAsync(async screen =>
            {
                var bars = jobs.Select(job => screen.AddTask(job.Title, maxValue: 1)).ToList();
                var waits = Task.WhenAll(jobs.Select(job => WaitAsync(job, wait, seen: null)));
                while (!waits.IsCompleted)
                {
                    Draw(jobs, bars, time.GetUtcNow());
                    await Task.WhenAny(waits, Task.Delay(Frame, TimeProvider.System));
                }
                await waits;
                Draw(jobs, bars, time.GetUtcNow());
            });

    /// <summary>Prints one row a job.</summary>
    public static void Summarize(IReadOnlyList<DemoJob> jobs, StatusCalls calls)
    {
        var table = new Table().AddColumns("job", "result", "took", "calls", "message");
        foreach (var job in jobs)
        {
            var status = job.Status!;
            table.AddRow(
                job.Title,
                status.Result == JobResult.Completed ? "[green]completed[/]" : "[red]error[/]",
                $"{(status.CompletedAt - status.CreatedAt)?.TotalSeconds:0.0} s",
                $"{calls[job.Created.JobId]}",
                Markup.Escape(status.Message ?? "")
            );
        }
        AnsiConsole.Write(table);
    }

    private static async Task WaitAsync(
        DemoJob job,
        Func<DemoJob, IProgress<JobStatus>, Task<JobStatus>> wait,
        Action<JobStatus>? seen
    )
    {
        var progress = new Immediate(status =>
        {
            job.Status = status;
            seen?.Invoke(status);
        });
        job.Status = await wait(job, progress);
    }

    private static void Draw(IReadOnlyList<DemoJob> jobs, List<ProgressTask> bars, DateTimeOffset now)
    {
        foreach (var (job, bar) in jobs.Zip(bars))
        {
            bar.Value = job.Status is { } status ? Progress(status, now) : 0;
            bar.Description = $"{job.Title, -20}{job.Status?.State.ToString().ToLowerInvariant(), -10}";
        }
    }

    private static double Progress(JobStatus status, DateTimeOffset now)
    {
        if (status.HasEnded)
        {
            return 1;
        }
        return status is { CreatedAt: { } start, EstimatedCompletion: { } end }
            ? Math.Clamp((now - start) / (end - start), 0, 0.99)
            : status.Progress ?? 0;
    }

    // Progress<T> would report through a queue of its own, behind the answer that ends the wait.
    private sealed class Immediate(Action<JobStatus> action) : IProgress<JobStatus>
    {
        public void Report(JobStatus value) => action(value);
    }
}
