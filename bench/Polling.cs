using Microsoft.Extensions.Logging.Abstractions;
using Refit;
using TranslationFunctions.Client;

namespace TranslationFunctions.Bench;

/// <summary>
/// What a wait costs, in status calls and in lag, for each strategy of the real client and for the ways of polling of
/// others. One job after another, so that what the client learns of one serves the next.
/// </summary>
internal static class Polling
{
    private static readonly double[] Costs = [0.001, 0.0015, 0.002, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

    public static async Task RunAsync(int jobs)
    {
        var rows = new List<PollingRow>();
        foreach (var kind in PollingJobs.All)
        {
            var durations = kind.Take(jobs);
            rows.AddRange(PollingBaseline.All.Select(baseline => PollingRow.Baseline(kind, baseline, durations)));
            foreach (
                var hints in (HintKind[])
                    [
                        HintKind.Exact,
                        HintKind.ExactUnheld,
                        HintKind.Off,
                        HintKind.OffUpTo,
                        HintKind.OffUnheld,
                        HintKind.Absent,
                    ]
            )
            {
                rows.Add(await MeasureAsync(kind, PollStrategy.ServerHint, hints, durations));
            }

            rows.Add(await MeasureAsync(kind, PollStrategy.Exponential, HintKind.Absent, durations));
            rows.Add(await MeasureAsync(kind, PollStrategy.Fixed, HintKind.Absent, durations));
            rows.Add(await MeasureAsync(kind, PollStrategy.Adaptive, HintKind.Absent, durations));
            foreach (var cost in Costs)
            {
                rows.Add(await MeasureAsync(kind, PollStrategy.Adaptive, HintKind.Absent, durations, cost));
            }
        }

        PollingChart.Write(rows);
        Results.Write("polling", jobs, PollingRow.Header, rows.Select(row => row.Csv(rows)), Summary(rows));
    }

    private static async Task<PollingRow> MeasureAsync(
        PollingJobs kind,
        PollStrategy strategy,
        HintKind hints,
        TimeSpan[] durations,
        double? cost = null
    )
    {
        var clock = new PollingClock();
        using var service = new PollingService(clock, hints, new Random(2));
        using var http = new HttpClient(service) { BaseAddress = new Uri("http://service.test") };
        var options = new TranslationClientOptions { Strategy = strategy, Timeout = TimeSpan.FromDays(1) };
        options.CallCost = cost is { } seconds ? TimeSpan.FromSeconds(seconds) : options.CallCost;
        var client = new TranslationClient(
            RestService.For<ITranslationApi>(http),
            options,
            clock,
            new Random(3),
            NullLogger<TranslationClient>.Instance
        );

        var measured = new List<(int, double)>();
        foreach (var duration in durations)
        {
            service.Duration = duration;
            await client.CreateJobAndWaitAsync();
            measured.Add((service.StatusCalls, service.Lag.TotalSeconds));
        }

        return new PollingRow(kind.Name, strategy.ToString(), hints.Name, cost, PollingCost.Of(measured));
    }

    private static string Summary(List<PollingRow> rows)
    {
        var exact = Worst(row => row.Hint == HintKind.Exact.Name);
        var noisy = Worst(row => row.Hint == HintKind.Off.Name || row.Hint == HintKind.OffUpTo.Name);
        var adaptive = Worst(row => row.Strategy == nameof(PollStrategy.Adaptive) && row.CallCost is null);
        return $"exact_calls={exact.Calls:0.00} exact_lag_s={exact.Lag:0.000} noisy_calls={noisy.Calls:0.00} "
            + $"noisy_lag_s={noisy.Lag:0.000} adaptive_calls={adaptive.Calls:0.00} adaptive_lag_s={adaptive.Lag:0.000}";

        (double Calls, double Lag) Worst(Func<PollingRow, bool> which) =>
            (rows.Where(which).Max(row => row.Cost.MeanCalls), rows.Where(which).Max(row => row.Cost.MeanLag));
    }
}
