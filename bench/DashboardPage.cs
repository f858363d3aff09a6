using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.Playwright;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Browser;
using StartJob = TranslationFunctions.Jobs.StartJob;

namespace TranslationFunctions.Bench;

/// <summary>
/// What the page takes in a real browser while ten thousand jobs run: until something is seen, until all jobs are known,
/// between two refreshes of the rows that are seen, between two movements of their bars, while scrolling, and from a
/// job's start to its row.
/// </summary>
internal static class DashboardPage
{
    private const int WatchedMilliseconds = 8_000;
    private const int WheelTurns = 40;

    // Notes when frames are drawn and when the newest jobs have come in.
    private const string Notebook = """
        window.frames = [];
        window.answers = [];
        requestAnimationFrame(function note(at) { frames.push(at); requestAnimationFrame(note); });
        new PerformanceObserver((list) => {
          for (const { name, responseEnd } of list.getEntries()) {
            if (/jobs\?limit=\d+$/.test(name)) answers.push(responseEnd);
          }
        }).observe({ type: "resource" });
        """;

    public static async Task RunAsync(int jobs, int runs)
    {
        var data = Directory.CreateTempSubdirectory("bench-");
        await using var host = await FunctionsTestHost.StartAsync<StartJob>(options =>
            Quiet.Options(options) with
            {
                Time = null,
                Seed = null,
                Data = data.FullName,
            }
        );
        // One job in twenty ends while the page is open.
        await Parallel.ForAsync(
            0,
            jobs,
            async (job, _) => await StartAsync(host, job % 20 == 0 ? (5, 300) : (600, 6000))
        );
        await using var chromium = await Chromium.StartAsync();

        var rows = new List<Run>();
        for (var run = 0; run < runs; run++)
        {
            rows.Add(await MeasureAsync(chromium, host));
        }
        Results.Write(
            "dashboard",
            jobs,
            Run.Header,
            rows.Select((row, run) => $"{run},{row}"),
            $"jobs={jobs} first_paint_ms={Median(row => row.FirstPaint):0} rows_ms={Median(row => row.Rows):0} "
                + $"all_ms={Median(row => row.All):0} refresh_p50_ms={Median(row => row.Refresh):0} "
                + $"frame_p50_ms={Median(row => row.Frame50):0.0} frame_p99_ms={Median(row => row.Frame99):0.0} "
                + $"scroll_p99_ms={Median(row => row.Scroll99):0.0} new_job_ms={Median(row => row.NewJob):0} "
                + $"dom_rows={Median(row => row.DomRows):0}"
        );
        await DashboardPicture.TakeAsync(chromium, host);
        await host.DisposeAsync();
        data.Delete(recursive: true);

        double Median(Func<Run, double> value) => Results.Percentile(rows.Select(value), 0.5);
    }

    private static async Task<string> StartAsync(FunctionsTestHost host, (double Min, double Max) seconds)
    {
        var answer = await host.Client.PostAsJsonAsync(
            "jobs",
            new
            {
                output_language = "fr",
                delay = new
                {
                    model = "uniform",
                    min = seconds.Min,
                    max = seconds.Max,
                },
            }
        );
        var accepted = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Dictionary<string, object>>();
        return accepted!["job_id"].ToString()!;
    }

    private static async Task<Run> MeasureAsync(Chromium chromium, FunctionsTestHost host)
    {
        var page = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 1360, Height = 860 },
            }
        );
        await page.AddInitScriptAsync(Notebook);
        await page.GotoAsync(host.BaseAddress.ToString());
        await page.WaitForFunctionAsync("() => performance.getEntriesByName('complete').length > 0");

        var watched = await PassAsync(page, () => page.WaitForTimeoutAsync(WatchedMilliseconds));
        var refreshes = await page.EvaluateAsync<double[]>("answers");
        var start = Stopwatch.GetTimestamp();
        await page.WaitForSelectorAsync($"[data-id='{await StartAsync(host, (600, 6000))}']");
        var shown = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        await page.Mouse.MoveAsync(400, 600);
        var scrolled = await PassAsync(
            page,
            async () =>
            {
                for (var turn = 0; turn < WheelTurns; turn++)
                {
                    await page.Mouse.WheelAsync(0, 3_000);
                }
            }
        );
        var result = new Run(
            await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime"),
            await page.EvaluateAsync<double>("performance.getEntriesByName('rows')[0].startTime"),
            await page.EvaluateAsync<double>("performance.getEntriesByName('complete')[0].startTime"),
            Results.Percentile(Gaps(refreshes.Where(at => at > watched[0] && at < watched[^1])), 0.5),
            Results.Percentile(Gaps(watched), 0.5),
            Results.Percentile(Gaps(watched), 0.99),
            Results.Percentile(Gaps(scrolled), 0.99),
            shown,
            await page.EvaluateAsync<int>("document.querySelectorAll('#grid-body [role=row]').length")
        );
        await page.Context.DisposeAsync();
        return result;
    }

    // When frames were drawn while something was done.
    private static async Task<double[]> PassAsync(IPage page, Func<Task> action)
    {
        await page.EvaluateAsync("frames.length = 0");
        await action();
        return await page.EvaluateAsync<double[]>("frames");
    }

    private static IEnumerable<double> Gaps(IEnumerable<double> times) =>
        times.Zip(times.Skip(1), (one, next) => next - one);

    private sealed record Run(
        double FirstPaint,
        double Rows,
        double All,
        double Refresh,
        double Frame50,
        double Frame99,
        double Scroll99,
        double NewJob,
        int DomRows
    )
    {
        public const string Header =
            "run,first_paint_ms,rows_ms,all_ms,refresh_p50_ms,frame_p50_ms,frame_p99_ms,scroll_p99_ms,new_job_ms,dom_rows";

        public override string ToString() =>
            $"{FirstPaint:0},{Rows:0},{All:0},{Refresh:0},{Frame50:0.0},{Frame99:0.0},{Scroll99:0.0},{NewJob:0},{DomRows}";
    }
}
