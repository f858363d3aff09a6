using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Jobs;
using TranslationFunctions.Statistics;

namespace TranslationFunctions.Tests.Functions.Metrics;

/// <summary>The statistics and the metrics, as they are asked for.</summary>
public sealed class GetMetricsTests : IAsyncLifetime
{
    private const string Times = "translation_job_processing_seconds";

    private readonly VirtualTime time = new();
    private FunctionsTestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        time.Freeze();
        host = await FunctionsTestHost.StartAsync<StartJob>(options => options with { Time = time });
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private Task AfterAsync(double seconds) => time.AdvanceAsync(TimeSpan.FromSeconds(seconds));

    private async Task<string> StartAsync()
    {
        var answer = await host.Client.PostAsJsonAsync("/jobs", new { delay = new { model = "fixed", seconds = 100 } });
        await AfterAsync(0);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job_id").GetString()!;
    }

    private async Task EndAsync(JobEnding ending, double seconds)
    {
        var end = new JobEnd(ending, TimeSpan.FromSeconds(seconds));
        await host.Durable.Entities.SignalEntityAsync(JobCounter.Id, nameof(JobCounter.Add), end);
        await AfterAsync(0);
    }

    private Task<JsonElement> StatsAsync() => host.Client.GetFromJsonAsync<JsonElement>("/stats");

    private async Task<PrometheusPage> MetricsAsync() =>
        PrometheusPage.Parse(await host.Client.GetStringAsync("/metrics"));

    [Fact]
    public async Task Stats_OfNoJobs_AreThereAll()
    {
        (await host.Client.GetStringAsync("/stats")).ShouldBe(
            """{"total_jobs":0,"successful_jobs":0,"failed_jobs":0,"canceled_jobs":0,"success_rate":null,"avg_processing_time":null,"min_processing_time":null,"max_processing_time":null,"status_distribution":{"queued":0,"running":0,"paused":0,"completed":0,"failed":0,"canceled":0}}"""
        );
    }

    [Fact]
    public async Task Stats_OfJobsThatEndedAndJobsThatLive_CountThem()
    {
        await EndAsync(JobEnding.Completed, 10);
        await EndAsync(JobEnding.Completed, 20.5);
        await EndAsync(JobEnding.Failed, 3);
        await EndAsync(JobEnding.Canceled, 1);
        await StartAsync();
        var paused = await StartAsync();
        await host.Client.PostAsync($"/jobs/{paused}/pause", null);
        await AfterAsync(0);

        (await StatsAsync())
            .ToString()
            .ShouldBe(
                """{"total_jobs":6,"successful_jobs":2,"failed_jobs":1,"canceled_jobs":1,"success_rate":0.5,"avg_processing_time":11.167,"min_processing_time":3,"max_processing_time":20.5,"status_distribution":{"queued":0,"running":1,"paused":1,"completed":2,"failed":1,"canceled":1}}"""
            );
    }

    [Fact]
    public async Task Jobs_ThatEnd_AreCountedOnce_WithTheTimeFromTheirStart()
    {
        await host.Client.PostAsJsonAsync(
            "/jobs",
            new
            {
                delay = new { model = "fixed", seconds = 4 },
                failure = new { model = "fixed", probability = 1 },
                on_error = new { restarts = 1, backoff_seconds = 6 },
            }
        );
        await host.Client.PostAsJsonAsync(
            "/jobs",
            new
            {
                delay = new { model = "fixed", seconds = 5 },
                failure = new { model = "fixed", probability = 0 },
                languages = new[] { "fr", "de" },
            }
        );
        var canceled = await StartAsync();
        await host.Client.PostAsync($"/jobs/{canceled}/cancel", null);
        await AfterAsync(50);

        (await StatsAsync())
            .ToString()
            .ShouldBe(
                """{"total_jobs":4,"successful_jobs":2,"failed_jobs":1,"canceled_jobs":1,"success_rate":0.5,"avg_processing_time":8,"min_processing_time":5,"max_processing_time":14,"status_distribution":{"queued":0,"running":0,"paused":0,"completed":2,"failed":1,"canceled":1}}"""
            );
    }

    [Fact]
    public async Task LiveJobs_AreLookedUpOnceASecond_AndThoseThatEndedNeverCount()
    {
        await StartAsync();
        (await RunningAsync()).ShouldBe(1);
        await StartAsync();
        (await RunningAsync()).ShouldBe(1);
        await AfterAsync(1);
        (await RunningAsync()).ShouldBe(2);
        await AfterAsync(200);
        (await RunningAsync()).ShouldBe(0);

        async Task<int> RunningAsync() =>
            (await StatsAsync()).GetProperty("status_distribution").GetProperty("running").GetInt32();
    }

    [Fact]
    public async Task Metrics_AreInThePrometheusTextFormat()
    {
        await StartAsync();
        await EndAsync(JobEnding.Completed, 10);
        await EndAsync(JobEnding.Completed, 20.5);
        await EndAsync(JobEnding.Failed, 100_000);

        var answer = await host.Client.GetAsync("/metrics");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        var page = await MetricsAsync();

        page.Types.ShouldBe(
            new Dictionary<string, string>
            {
                ["translation_jobs"] = "gauge",
                ["translation_jobs_ended_total"] = "counter",
                [Times] = "histogram",
            }
        );
        page.Samples["""translation_jobs{state="running"}"""].ShouldBe(1);
        page.Samples["""translation_jobs{state="paused"}"""].ShouldBe(0);
        page.Samples["""translation_jobs_ended_total{state="completed"}"""].ShouldBe(2);
        page.Samples["""translation_jobs_ended_total{state="failed"}"""].ShouldBe(1);
        page.Samples["""translation_jobs_ended_total{state="canceled"}"""].ShouldBe(0);
        page.Samples[$"{Times}_sum"].ShouldBe(100_030.5);
        page.Buckets(Times).Single(bucket => bucket.Bound == 10).Count.ShouldBe(1);
        page.Buckets(Times).Single(bucket => bucket.Bound == 86_400).Count.ShouldBe(2);
        page.Buckets(Times)[^1].Count.ShouldBe(3);
    }

    [Fact]
    public async Task Metrics_PassPromtool()
    {
        await EndAsync(JobEnding.Completed, 12);
        var page = await host.Client.GetStringAsync("/metrics");
        var start = new ProcessStartInfo("promtool", ["check", "metrics"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Process promtool;
        try
        {
            promtool = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("promtool is not installed (it comes with Prometheus; Debian has it as 'prometheus').");
            throw;
        }

        using (promtool)
        {
            var complaints = promtool.StandardError.ReadToEndAsync();
            await promtool.StandardInput.WriteAsync(page);
            promtool.StandardInput.Close();
            (await promtool.StandardOutput.ReadToEndAsync() + await complaints).ShouldBeEmpty();
            await promtool.WaitForExitAsync();
            promtool.ExitCode.ShouldBe(0);
        }
    }
}
