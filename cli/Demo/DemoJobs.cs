using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>What the walk-through submits: three delay models, and one job that fails for certain.</summary>
internal static class DemoJobs
{
    /// <summary>The jobs, with what each is called.</summary>
    public static readonly (string Title, CreateJobRequest Request)[] Requests =
    [
        ("fixed 8 s", Job(new FixedDelay(8), seed: 1)),
        ("uniform 10-30 s", Job(new UniformDelay(10, 30), seed: 2)),
        ("uniform 10-30 s", Job(new UniformDelay(10, 30), seed: 3)),
        ("gaussian 15 +- 3 s", Job(new GaussianDelay(15, 3), seed: 4)),
        ("fixed 12 s, fails", Job(new FixedDelay(12), seed: 5, failure: 1)),
    ];

    /// <summary>How wide a column of titles is.</summary>
    public static readonly int LongestTitle = Requests.Max(job => job.Title.Length);

    private static CreateJobRequest Job(DelayModel delay, long seed, double failure = 0) =>
        new()
        {
            Delay = delay,
            Failure = new FixedFailure(failure),
            Seed = seed,
        };
}
