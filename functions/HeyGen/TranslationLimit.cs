using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.HeyGen;

/// <summary>Refuses creations while as many jobs of this API are under way as may be.</summary>
/// <param name="options">The limit.</param>
/// <param name="jobs">Tells how long those under way still take.</param>
public sealed class TranslationLimit(IOptions<HeyGenOptions> options, JobReader jobs) : IDisposable
{
    // Creations that come at once are let in one by one; several processes on one store may let in a few more.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Creates something, unless too much is under way.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="create">Creates it.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>What was created.</returns>
    internal async Task<T> AdmitAsync<T>(DurableTaskClient client, Func<Task<T>> create, CancellationToken cancellation)
    {
        if (options.Value.MaxConcurrent is not { } limit)
        {
            return await create();
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            IReadOnlyList<OrchestrationMetadata> open = await OpenAsync(client, cancellation);
            if (open.Count < limit)
            {
                return await create();
            }

            IReadOnlyList<JobStatus> statuses = await jobs.ReadAsync(client, open, cancellation);
            throw HeyGenException.Busy(limit, statuses.Min(status => status.Wait));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private static async Task<IReadOnlyList<OrchestrationMetadata>> OpenAsync(
        DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        OrchestrationQuery query = new(
            Statuses:
            [
                OrchestrationRuntimeStatus.Pending,
                OrchestrationRuntimeStatus.Running,
                OrchestrationRuntimeStatus.Suspended,
            ],
            InstanceIdPrefix: TranslationIds.JobPrefix,
            FetchInputsAndOutputs: true
        );
        List<OrchestrationMetadata> open = [];
        await foreach (OrchestrationMetadata job in client.GetAllInstancesAsync(query).WithCancellation(cancellation))
        {
            open.Add(job);
        }

        return open;
    }
}
