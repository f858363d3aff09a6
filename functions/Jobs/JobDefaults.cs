using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Jobs;

/// <summary>What a request's absent fields mean: the configuration, but for a completion time that somebody set since.</summary>
/// <param name="configured">The configuration.</param>
public sealed class JobDefaults(IOptions<SimulationOptions> configured)
{
    /// <summary>Gets the defaults as they are now.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The defaults.</returns>
    public async Task<SimulationOptions> GetAsync(DurableTaskClient client, CancellationToken cancellation) =>
        await client.Entities.GetEntityAsync<double?>(CompletionTime.Id, includeState: true, cancellation)
            is { State: { } seconds }
            ? With(seconds)
            : configured.Value;

    /// <summary>The defaults with a completion time.</summary>
    /// <param name="seconds">The completion time.</param>
    /// <returns>The defaults.</returns>
    public SimulationOptions With(double seconds) =>
        new()
        {
            Delay = new FixedDelay(seconds),
            Failure = configured.Value.Failure,
            Seed = configured.Value.Seed,
        };
}
