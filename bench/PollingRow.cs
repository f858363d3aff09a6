using TranslationFunctions.Client;

namespace TranslationFunctions.Bench;

/// <summary>One measurement: a strategy, the jobs and what the service says about them.</summary>
/// <param name="Jobs">How long the jobs take.</param>
/// <param name="Strategy">The strategy, or the baseline.</param>
/// <param name="Hint">What the service says.</param>
/// <param name="CallCost">Adaptive's option in seconds; null for its default.</param>
/// <param name="Cost">What it cost.</param>
internal sealed record PollingRow(string Jobs, string Strategy, string Hint, double? CallCost, PollingCost Cost)
{
    public const string Header =
        "jobs,strategy,hint,call_cost_s,count,mean_calls,mean_lag_s,p95_lag_s,adaptive_is_ahead_with_call_cost_s";

    private const string NoHint = "not used";

    public bool IsBaseline => Hint == NoHint;

    public bool IsAdaptive => Strategy == nameof(PollStrategy.Adaptive);

    public static PollingRow Baseline(PollingJobs jobs, PollingBaseline baseline, TimeSpan[] durations) =>
        new(jobs.Name, baseline.Name, NoHint, CallCost: null, baseline.Measure(durations));

    public string Csv(IReadOnlyList<PollingRow> all) =>
        $"{Jobs},{Strategy},\"{Hint}\",{CallCost},{Cost.Jobs},{Cost.MeanCalls:0.000},{Cost.MeanLag:0.000},"
        + $"{Cost.P95Lag:0.000},{(IsBaseline ? WhoIsAhead(all) : "")}";

    // With its default cost where that is ahead; else the first on its curve that is.
    private string WhoIsAhead(IReadOnlyList<PollingRow> all)
    {
        var ahead = all.Where(row => row.IsAdaptive && row.Jobs == Jobs && row.Cost.IsAheadOf(Cost)).ToList();
        return ahead.Count == 0 ? "none"
            : ahead.Exists(row => row.CallCost is null) ? "default"
            : $"{ahead[0].CallCost}";
    }
}
