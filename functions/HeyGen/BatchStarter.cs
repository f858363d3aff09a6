using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Jobs;
using TranslationFunctions.Retention;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.HeyGen;

/// <summary>Starts batches; the same idempotency key starts one once.</summary>
/// <param name="defaults">What the jobs do.</param>
/// <param name="starter">Prepares jobs.</param>
/// <param name="ids">The batches' ids.</param>
/// <param name="limit">How many jobs may be under way.</param>
/// <param name="retention">Has old jobs removed.</param>
public sealed class BatchStarter(
    JobDefaults defaults,
    JobStarter starter,
    TranslationIds ids,
    TranslationLimit limit,
    RetentionStarter retention
)
{
    private static readonly StartOrchestrationOptions s_once = new StartOrchestrationOptions().WithDedupeStatuses([
        .. StartOrchestrationOptionsExtensions.ValidDedupeStatuses,
    ]);

    /// <summary>Starts a batch.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="order">The batch.</param>
    /// <param name="key">The idempotency key; null for none.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The batch; of an earlier call with the same key, that call's.</returns>
    internal async Task<BatchPlan> StartAsync(
        DurableTaskClient client,
        BatchOrder order,
        string? key,
        CancellationToken cancellation
    )
    {
        string group = ids.Group(key, "batches");
        if (key is not null && await FindAsync(client, group, cancellation) is { } earlier)
        {
            return earlier;
        }

        return await limit.AdmitAsync(client, () => StartOnceAsync(client, order, group, cancellation), cancellation);
    }

    private async Task<BatchPlan> StartOnceAsync(
        DurableTaskClient client,
        BatchOrder order,
        string group,
        CancellationToken cancellation
    )
    {
        await retention.EnsureAsync(client, cancellation);
        SimulationOptions current = await defaults.GetAsync(client, cancellation);
        BatchPlan plan = new(
            group,
            order.Title,
            order.CallbackUrl,
            [.. order.Items.SelectMany(item => item.ToRequests(current)).Select(starter.ToInput)]
        );
        try
        {
            StartOrchestrationOptions options = s_once with { InstanceId = TranslationIds.Batch(group) };
            await client.ScheduleNewOrchestrationInstanceAsync(RunBatch.Name, plan, options, cancellation);
            return plan;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Another call with the same key was faster; how the client says so depends on the Durable backend.
            if (await FindAsync(client, group, cancellation) is { } theirs)
            {
                return theirs;
            }

            throw;
        }
    }

    private static async Task<BatchPlan?> FindAsync(
        DurableTaskClient client,
        string group,
        CancellationToken cancellation
    ) =>
        (
            await client.GetInstanceAsync(TranslationIds.Batch(group), getInputsAndOutputs: true, cancellation)
        )?.ReadInputAs<BatchPlan>();
}
