using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using StartJob = TranslationFunctions.Jobs.StartJob;

namespace TranslationFunctions.Bench;

/// <summary>
/// What a wait by job id costs with the default strategy, for delays drawn from uniform(10, 30), and how long after the
/// end it notices. The baseline, in the same run, polls every second.
/// </summary>
internal static class StatusCallsPerJob
{
    public static async Task RunAsync(int jobs)
    {
        await using var host = await FunctionsTestHost.StartAsync<StartJob>(Quiet.Options);
        await using var services = Clients.Of(host, out var calls);
        var client = services.GetRequiredService<ITranslationClient>();

        var rows = new List<(int Calls, double Lag, int FixedCalls, double FixedLag)>();
        for (var seed = 0; seed < jobs; seed++)
        {
            var request = new CreateJobRequest { Delay = new UniformDelay(10, 30), Seed = seed };
            var waited = await MeasureAsync(id =>
                client.WaitForCompletionAsync(id, options: new WaitOptions { ThrowOnFailure = false })
            );
            var polled = await MeasureAsync(PollEverySecondAsync);
            rows.Add((waited.Calls, waited.Lag, polled.Calls, polled.Lag));

            async Task<(int Calls, double Lag)> MeasureAsync(Func<string, Task<JobStatus>> wait)
            {
                var job = await client.CreateJobAsync(request);
                calls.Clear();
                var status = await wait(job.JobId);
                return (calls.Count, (host.Time.GetUtcNow() - status.CompletedAt!.Value).TotalSeconds);
            }
        }
        Results.Write(
            "calls",
            jobs,
            "seed,calls,lag_s,fixed_calls,fixed_lag_s",
            rows.Select((row, seed) => $"{seed},{row.Calls},{row.Lag:0.000},{row.FixedCalls},{row.FixedLag:0.000}"),
            $"mean_calls={rows.Average(row => row.Calls):0.00} max_calls={rows.Max(row => row.Calls)} "
                + $"mean_lag_s={rows.Average(row => row.Lag):0.000} "
                + $"fixed_calls={rows.Average(row => row.FixedCalls):0.00} "
                + $"fixed_lag_s={rows.Average(row => row.FixedLag):0.000}"
        );

        async Task<JobStatus> PollEverySecondAsync(string id)
        {
            while (true)
            {
                var status = await client.GetStatusAsync(id);
                if (status.HasEnded)
                {
                    return status;
                }
                await Task.Delay(TimeSpan.FromSeconds(1), host.Time);
            }
        }
    }
}
