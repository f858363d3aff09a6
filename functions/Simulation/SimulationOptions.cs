namespace TranslationFunctions.Simulation;

/// <summary>What a job gets when its request does not say: the configuration section <c>Simulation</c>.</summary>
public sealed class SimulationOptions
{
    /// <summary>How long a translation takes. The default value is uniform, 10 to 30 seconds.</summary>
    public DelayModel Delay { get; set; } = new UniformDelay(10, 30);

    /// <summary>How likely a translation is to fail. The default value is 0.05.</summary>
    public FailureModel Failure { get; set; } = new FixedFailure(0.05);

    /// <summary>
    /// The server's seed, from which the jobs' seeds follow, 0 to <see cref="Seeds.Max"/>. The default value is null:
    /// the jobs' seeds are random.
    /// </summary>
    public long? Seed { get; set; }
}
