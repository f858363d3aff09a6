using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using StartJob = TranslationFunctions.Jobs.StartJob;

namespace TranslationFunctions.Bench;

/// <summary>How long a job of thirty seconds takes on a virtual clock, through real HTTP and the real client.</summary>
internal static class VirtualJob
{
    public static async Task RunAsync(int runs)
    {
        var hosts = new List<double>();
        var jobs = new List<double>();
        var timelines = new HashSet<string>(StringComparer.Ordinal);
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var host = await FunctionsTestHost.StartAsync<StartJob>(Quiet.Options);
            hosts.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await using var services = Clients.Of(host, out var calls);
            var client = services.GetRequiredService<ITranslationClient>();

            start = Stopwatch.GetTimestamp();
            var job = await client.CreateJobAsync(
                new CreateJobRequest { Delay = new FixedDelay(30), Failure = new FixedFailure(0) }
            );
            await client.WaitForCompletionAsync(job.JobId);
            jobs.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            timelines.Add(string.Join(';', calls));
        }
        Console.WriteLine($"timeline: {timelines.First()}");
        Results.Write(
            "virtual",
            runs,
            "run,host_start_ms,job_ms",
            hosts.Zip(jobs).Select((row, run) => $"{run},{row.First:0.00},{row.Second:0.00}"),
            $"job_first_ms={jobs[0]:0.0} job_median_ms={Results.Percentile(jobs, 0.5):0.0} "
                + $"job_p99_ms={Results.Percentile(jobs, 0.99):0.0} "
                + $"host_start_median_ms={Results.Percentile(hosts, 0.5):0.0} timelines={timelines.Count} runs={runs}"
        );
    }
}
