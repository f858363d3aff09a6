using Microsoft.DurableTask.Client;
using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>The job of the callers that name none. It is started once, by whoever asks first.</summary>
/// <param name="defaults">What the job does.</param>
/// <param name="starter">Starts it.</param>
public sealed class DefaultJob(JobDefaults defaults, JobStarter starter)
{
    /// <summary>The job's id.</summary>
    public const string Id = "default";

    private readonly SemaphoreSlim _startingAnew = new(1);

    /// <summary>Gets the job, and starts it if nobody has.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The job, with inputs and outputs.</returns>
    public async Task<OrchestrationMetadata> GetOrStartAsync(
        DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        await JobReader.FindAsync(client, Id, cancellation)
        ?? await starter.StartOnceAsync(
            client,
            JobRequest.Default(await defaults.GetAsync(client, cancellation)),
            Id,
            digest: null,
            cancellation
        );

    /// <summary>Starts the job anew; one that has not ended is canceled.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="options">What the job does.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>When it has started.</returns>
    public async Task StartAnewAsync(
        DurableTaskClient client,
        SimulationOptions options,
        CancellationToken cancellation
    )
    {
        // One at a time: between the end of the old job and the start of the new one nobody else may start one.
        await _startingAnew.WaitAsync(cancellation);
        try
        {
            if (await JobReader.FindAsync(client, Id, cancellation) is { IsCompleted: false })
            {
                await client.ResumeInstanceAsync(Id, cancellation);
                await client.RaiseEventAsync(Id, JobEvents.Command, JobCommand.Cancel, cancellation);
                await client.WaitForInstanceCompletionAsync(Id, cancellation);
            }

            await starter.RestartAsync(client, JobRequest.Default(options), Id, cancellation);
        }
        finally
        {
            _startingAnew.Release();
        }
    }
}
