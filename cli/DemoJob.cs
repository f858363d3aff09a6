using TranslationFunctions.Client;

namespace TranslationFunctions.Cli;

/// <summary>One job of the walk-through.</summary>
internal sealed class DemoJob(string title, CreatedJob created)
{
    /// <summary>What the walk-through submits: every delay model, and one job that fails for certain.</summary>
    public static readonly (string Title, CreateJobRequest Request)[] Requests =
    [
        ("fixed 8 s", Job(new FixedDelay(8), seed: 1)),
        ("uniform 10-30 s", Job(new UniformDelay(10, 30), seed: 2)),
        ("uniform 10-30 s", Job(new UniformDelay(10, 30), seed: 3)),
        ("gaussian 15 +- 3 s", Job(new GaussianDelay(15, 3), seed: 4)),
        ("fixed 12 s, fails", Job(new FixedDelay(12), seed: 5, failure: 1)),
    ];

    /// <summary>What it is.</summary>
    public string Title => title;

    /// <summary>The service's answer to its creation.</summary>
    public CreatedJob Created => created;

    /// <summary>Its status as it was last seen; null until it was asked for.</summary>
    public JobStatus? Status { get; set; }

    private static CreateJobRequest Job(DelayModel delay, long seed, double failure = 0) =>
        new()
        {
            Delay = delay,
            Failure = new FixedFailure(failure),
            Seed = seed,
        };
}
