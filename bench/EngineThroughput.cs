using System.Diagnostics;
using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Bench;

/// <summary>
/// Orchestrations with one activity each, started and completed per second, at 1, 64 and 1024 in flight, in memory and
/// on SQLite with synchronous=FULL.
/// </summary>
internal static class EngineThroughput
{
    private static readonly int[] InFlight = [1, 64, 1024];

    public static async Task RunAsync(int count)
    {
        var rows = new List<(string Store, int InFlight, double PerSecond, double P50, double P99, double Bytes)>();
        foreach (var inFlight in InFlight)
        {
            rows.Add(await MeasureAsync("memory", data: null, inFlight, count));
            var folder = Directory.CreateTempSubdirectory("bench-");
            rows.Add(await MeasureAsync("sqlite", folder.FullName, inFlight, inFlight == 1 ? count / 10 : count));
            folder.Delete(recursive: true);
        }
        Results.Write(
            "engine",
            count,
            "store,in_flight,per_s,p50_ms,p99_ms,bytes_per_orchestration",
            rows.Select(r => $"{r.Store},{r.InFlight},{r.PerSecond:0},{r.P50:0.000},{r.P99:0.000},{r.Bytes:0}"),
            $"memory_per_s={Best("memory"):0} sqlite_per_s={Best("sqlite"):0} "
                + $"p99_ms={rows.Single(r => r is { Store: "sqlite", InFlight: 64 }).P99:0.00}"
        );

        double Best(string store) => rows.Where(r => r.Store == store).Max(r => r.PerSecond);
    }

    private static async Task<(string, int, double, double, double, double)> MeasureAsync(
        string store,
        string? data,
        int inFlight,
        int count
    )
    {
        await using var host = await DurableTestHost.StartAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, int>("main", (context, n) => context.CallActivityAsync<int>("next", n))
                    .AddActivityFunc<int, int>("next", (_, n) => n + 1),
            new DurableTestHostOptions
            {
                Data = data,
                Time = TimeProvider.System,
                Seed = null,
                IdleLimit = 10_000,
            }
        );
        await RunManyAsync(host, inFlight, count / 10, []);
        var latencies = new double[count];
        var allocated = GC.GetTotalAllocatedBytes();
        var start = Stopwatch.GetTimestamp();
        await RunManyAsync(host, inFlight, count, latencies);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var bytes = (GC.GetTotalAllocatedBytes() - allocated) / (double)count;
        Console.WriteLine($"{store}, {inFlight} in flight: {count / seconds:0}/s, {bytes:0} bytes each");
        return (
            store,
            inFlight,
            count / seconds,
            Results.Percentile(latencies, 0.5),
            Results.Percentile(latencies, 0.99),
            bytes
        );
    }

    private static async Task RunManyAsync(DurableTestHost host, int inFlight, int count, double[] latencies)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(RunSomeAsync)));

        async Task RunSomeAsync()
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                var start = Stopwatch.GetTimestamp();
                var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main", i);
                await host.Client.WaitForInstanceCompletionAsync(id);
                if (latencies.Length > 0)
                {
                    latencies[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                }
            }
        }
    }
}
