using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TranslationFunctions.Capacity;
using TranslationFunctions.Jobs;
using TranslationFunctions.Retention;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Tests.Functions.Jobs;

/// <summary>What the functions about jobs are given, with a clock that stands still and the seeds that follow from 7.</summary>
internal sealed class JobServices
{
    public JobServices(double at = 0)
    {
        Time = new StoppedClock(JobInstance.At(at));
        IOptions<CapacityOptions> capacity = Options.Create(new CapacityOptions());
        Reader = new JobReader(capacity, Time);
        Starter = new JobStarter(
            capacity,
            new SeedSequence(7),
            new RetentionStarter(Options.Create(new RetentionOptions())),
            Time,
            NullLoggerFactory.Instance
        );
        Defaults = new JobDefaults(Options.Create(new SimulationOptions()));
        DefaultJob = new DefaultJob(Defaults, Starter);
    }

    public TimeProvider Time { get; }

    public JobReader Reader { get; }

    public JobStarter Starter { get; }

    public JobDefaults Defaults { get; }

    public DefaultJob DefaultJob { get; }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
