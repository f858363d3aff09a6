using System.Diagnostics;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Bench;

/// <summary>
/// Instances that wait on timers, by the hundred thousand, on SQLite: what one more start and one more firing cost beside
/// them, and what a process that is started on them needs.
/// </summary>
internal static class WaitingInstances
{
    private const int Few = 1_000;
    private const int Starts = 400;
    private const int Firings = 1_000;
    private const int Rounds = 3;
    private const int InFlight = 1024;

    public static async Task RunAsync(int many)
    {
        var folder = Directory.CreateTempSubdirectory("bench-").FullName;
        var rows = new List<Measured>();
        await using (var host = await OpenAsync(folder))
        {
            await FillAsync(host, 0, Few);
            await MeasureAsync(host, Few);
            rows.Add(await MeasureAsync(host, Few));
            var start = Stopwatch.GetTimestamp();
            await FillAsync(host, Few, many);
            Console.WriteLine($"filled to {many} in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
            await MeasureAsync(host, many);
            rows.Add(await MeasureAsync(host, many));
        }
        var (rss, restart) = await RestartAsync(folder);
        Directory.Delete(folder, recursive: true);
        Results.Write(
            "scale",
            many,
            "waiting,start_ms,fire_ms,rss_mb_after_restart,restart_s",
            rows.Select(row =>
                $"{row.Waiting},{row.StartMs:0.000},{row.FireMs:0.0000},"
                + (row.Waiting == many ? $"{rss:0},{restart:0.00}" : ",")
            ),
            $"rss_mb={rss:0} restart_s={restart:0.00} start_ratio={rows[1].StartMs / rows[0].StartMs:0.00} "
                + $"fire_ratio={rows[1].FireMs / rows[0].FireMs:0.00}"
        );
    }

    /// <summary>What the second process does: it starts on the store, is used once, and says what it took.</summary>
    public static async Task ReportRestartAsync(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        await using var host = await OpenAsync(folder);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("fire", TimeSpan.Zero);
        await host.Client.WaitForInstanceCompletionAsync(id);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        Console.WriteLine($"{Environment.WorkingSet / 1e6:0.0} {seconds:0.000}");
    }

    private static Task<DurableTestHost> OpenAsync(string folder) =>
        DurableTestHost.StartAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, int>(
                        "wait",
                        async (context, n) =>
                        {
                            await context.CreateTimer(TimeSpan.FromDays(30), CancellationToken.None);
                            return n;
                        }
                    )
                    .AddOrchestratorFunc<TimeSpan, int>(
                        "fire",
                        async (context, delay) =>
                        {
                            await context.CreateTimer(delay, CancellationToken.None);
                            return 0;
                        }
                    ),
            new DurableTestHostOptions
            {
                Data = folder,
                Time = TimeProvider.System,
                Seed = null,
                IdleLimit = 10_000,
            }
        );

    private static async Task FillAsync(DurableTestHost host, int from, int to)
    {
        var next = from - 1;
        await Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => Task.Run(FillSomeAsync)));

        async Task FillSomeAsync()
        {
            for (var i = Interlocked.Increment(ref next); i < to; i = Interlocked.Increment(ref next))
            {
                var options = new StartOrchestrationOptions($"waiting-{i}");
                await host.Client.ScheduleNewOrchestrationInstanceAsync("wait", i, options);
                await host.Client.WaitForInstanceStartAsync($"waiting-{i}");
            }
        }
    }

    private static async Task<Measured> MeasureAsync(DurableTestHost host, int waiting)
    {
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("fire", TimeSpan.FromDays(30));
            await host.Client.WaitForInstanceStartAsync(id);
            starts.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var firings = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            firings.Add(await FireAsync(host));
        }
        return new Measured(waiting, Results.Percentile(starts, 0.5), Results.Percentile(firings, 0.5));
    }

    // Many timers are due at the same moment; the cost of one is its share of the time until all have fired.
    private static async Task<double> FireAsync(DurableTestHost host)
    {
        var delay = TimeSpan.FromSeconds(1);
        var first = Stopwatch.GetTimestamp();
        var ids = await Task.WhenAll(
            Enumerable
                .Range(0, Firings)
                .Select(_ =>
                    host.Client.ScheduleNewOrchestrationInstanceAsync("fire", delay - Stopwatch.GetElapsedTime(first))
                )
        );
        await Task.WhenAll(ids.Select(id => host.Client.WaitForInstanceCompletionAsync(id)));
        return (Stopwatch.GetElapsedTime(first) - delay).TotalMilliseconds / Firings;
    }

    private static async Task<(double Rss, double Seconds)> RestartAsync(string folder)
    {
        var assembly = typeof(WaitingInstances).Assembly.Location;
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [assembly, "scale-restart", folder])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = (await process.StandardOutput.ReadToEndAsync()).Split();
        await process.WaitForExitAsync();
        return (double.Parse(said[0]), double.Parse(said[1]));
    }

    private sealed record Measured(int Waiting, double StartMs, double FireMs);
}
