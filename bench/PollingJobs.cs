namespace TranslationFunctions.Bench;

/// <summary>How long jobs take.</summary>
/// <param name="Name">As the results call it.</param>
/// <param name="Draw">Draws one job's time, in seconds.</param>
internal sealed record PollingJobs(string Name, Func<Random, double> Draw)
{
    public static readonly PollingJobs[] All =
    [
        new("uniform(10 30)", random => Uniform(random, 10, 30)),
        new("uniform(15 30)", random => Uniform(random, 15, 30)),
        new("fixed 15", _ => 15),
        new("gaussian(10 2)", random => 10 + (2 * Normal(random))),
        new("uniform(120 600)", random => Uniform(random, 120, 600)),
        new("lognormal(300 0.6)", random => 300 * Math.Exp(0.6 * Normal(random))),
    ];

    /// <summary>The same jobs for every strategy, in whole milliseconds, at least one.</summary>
    public TimeSpan[] Take(int jobs)
    {
        var random = new Random(20260101);
        return
        [
            .. Enumerable
                .Range(0, jobs)
                .Select(_ => TimeSpan.FromMilliseconds(Math.Max(1, Math.Round(1000 * Draw(random))))),
        ];
    }

    private static double Uniform(Random random, double min, double max) => min + ((max - min) * random.NextDouble());

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
