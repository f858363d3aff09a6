using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Refit;
using TranslationFunctions.Client;

namespace TranslationFunctions.Bench;

/// <summary>
/// Many waits at once in one process, in real time: jobs of 5 to 10 seconds behind a service in memory that hints when
/// they end. Threads and memory are read while all wait; CPU is that of the whole run.
/// </summary>
internal static class Waits
{
    public static async Task RunAsync(int jobs)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        using var http = new HttpClient(new JobsInMemory(TimeProvider.System))
        {
            BaseAddress = new Uri("http://service.test"),
        };
        var client = new TranslationClient(
            RestService.For<ITranslationApi>(http),
            new TranslationClientOptions(),
            TimeProvider.System,
            new Random(1),
            NullLogger<TranslationClient>.Instance
        );
        var start = Stopwatch.GetTimestamp();
        var all = client.WaitForAllAsync(Enumerable.Range(0, jobs).Select(id => $"{id}"));
        await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System);
        process.Refresh();
        var (threads, memory) = (process.Threads.Count, process.WorkingSet64 / 1_000_000);

        var outcomes = await all;
        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalSeconds;
        var ended = outcomes.Count(outcome => outcome.Status is { Result: JobResult.Completed });
        var calls = outcomes.Average(outcome => outcome.Attempts);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Results.Write(
            "waits",
            jobs,
            "waits,ended,threads,rss_mb,cpu_s,elapsed_s,mean_calls",
            [$"{jobs},{ended},{threads},{memory},{cpu:0.00},{elapsed:0.0},{calls:0.00}"],
            $"threads={threads} rss_mb={memory} cpu_s={cpu:0.00}"
        );
    }

    private sealed class JobsInMemory(TimeProvider time) : HttpMessageHandler
    {
        private readonly long _started = time.GetTimestamp();

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var id = request.RequestUri!.Segments[^1];
            var left =
                TimeSpan.FromMilliseconds(5_000 + (int.Parse(id) * 7919L % 5_000)) - time.GetElapsedTime(_started);
            var ended = left <= TimeSpan.Zero;
            var body = $$"""{"job_id":"{{id}}","result":"{{(ended ? "completed" : "pending")}}"}""";
            var answer = new HttpResponseMessage(ended ? HttpStatusCode.OK : HttpStatusCode.Accepted)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            };
            if (!ended)
            {
                answer.Headers.TryAddWithoutValidation("retry-after-ms", $"{Math.Ceiling(left.TotalMilliseconds)}");
            }

            return Task.FromResult(answer);
        }
    }
}
