namespace TranslationFunctions.Bench;

/// <summary>Ways of polling that take no hint, as their authors describe them; the first call comes after the first interval.</summary>
/// <param name="Name">As the results call it.</param>
/// <param name="Interval">The n-th interval in seconds, from 0.</param>
internal sealed record PollingBaseline(string Name, Func<int, Random, double> Interval)
{
    public static readonly PollingBaseline[] All =
    [
        new("A: 1 s x1.5 to 30 s", (n, _) => Growing(1, 1.5, 30, n)),
        new("B: every 1 s", (_, _) => 1),
        new("B: 1 s x2 to 60 s", (n, _) => Growing(1, 2, 60, n)),
        new("HeyGen: 2 s x2 to 30 s +-25 %", (n, random) => Growing(2, 2, 30, n) * (0.75 + (random.NextDouble() / 2))),
        new("Durable: every 5 s", (_, _) => 5),
    ];

    public PollingCost Measure(IReadOnlyList<TimeSpan> jobs)
    {
        var random = new Random(1);
        return PollingCost.Of(jobs.Select(job => Poll(job.TotalSeconds, random)));
    }

    private static double Growing(double first, double factor, double cap, int n) =>
        Math.Min(first * Math.Pow(factor, n), cap);

    private (int Calls, double Lag) Poll(double seconds, Random random)
    {
        var (calls, now) = (0, 0.0);
        while (calls == 0 || now < seconds)
        {
            now += Interval(calls++, random);
        }

        return (calls, now - seconds);
    }
}

/// <summary>What polling costs a job: status calls, and the time from its end to its notice.</summary>
internal sealed record PollingCost(int Jobs, double MeanCalls, double MeanLag, double P95Lag)
{
    public static PollingCost Of(IEnumerable<(int Calls, double Lag)> jobs)
    {
        var all = jobs.ToList();
        return new PollingCost(
            all.Count,
            all.Average(job => job.Calls),
            all.Average(job => job.Lag),
            Results.Percentile(all.Select(job => job.Lag), 0.95)
        );
    }

    /// <summary>Fewer calls and less lag; neither more by any measure of the other.</summary>
    public bool IsAheadOf(PollingCost other) => MeanCalls <= other.MeanCalls && MeanLag <= other.MeanLag;
}
