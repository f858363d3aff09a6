using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>The job of the callers that name none. It is started once, by whoever asks first.</summary>
/// <param name="defaults">What the job does.</param>
/// <param name="seeds">The job's seed.</param>
/// <param name="logger">Where the job's start is written.</param>
public sealed class DefaultJob(IOptions<SimulationOptions> defaults, ISeedSource seeds, ILogger<DefaultJob> logger)
{
    /// <summary>The job's id.</summary>
    public const string Id = "default";

    /// <summary>Gets the job, and starts it if nobody has.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The job, with inputs and outputs.</returns>
    public async Task<OrchestrationMetadata> GetOrStartAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        if (await FindAsync() is { } existing)
        {
            return existing;
        }

        try
        {
            await StartAsync(client, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Somebody else was faster; how the client says so depends on the Durable backend.
            if (await FindAsync() is { } theirs)
            {
                return theirs;
            }

            throw;
        }

        return await FindAsync()
            ?? throw new InvalidOperationException("The default job was started and is gone: ask again to start anew.");

        Task<OrchestrationMetadata?> FindAsync() =>
            client.GetInstanceAsync(Id, getInputsAndOutputs: true, cancellation);
    }

    private async Task StartAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        TranslationInput input = new(JobRequest.Default(defaults.Value).Job, seeds.Next());
        StartOrchestrationOptions options = new StartOrchestrationOptions(Id).WithDedupeStatuses([
            .. StartOrchestrationOptionsExtensions.ValidDedupeStatuses,
        ]);
        await client.ScheduleNewOrchestrationInstanceAsync(TranslateVideo.Name, input, options, cancellation);
        logger.Accepted(Id, input.Seed);
    }
}
