using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TranslationFunctions.Jobs;
using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>Starts jobs and batches; the same idempotency key starts them once.</summary>
/// <param name="simulation">What the jobs do.</param>
/// <param name="seeds">The jobs' seeds.</param>
/// <param name="ids">Their ids.</param>
/// <param name="limit">How many may be under way.</param>
/// <param name="logger">Where the starts are written.</param>
public sealed class TranslationStarter(
    IOptions<SimulationOptions> simulation,
    ISeedSource seeds,
    TranslationIds ids,
    TranslationLimit limit,
    ILogger<TranslationStarter> logger
)
{
    private static readonly StartOrchestrationOptions s_once = new StartOrchestrationOptions().WithDedupeStatuses([
        .. StartOrchestrationOptionsExtensions.ValidDedupeStatuses,
    ]);

    /// <summary>Starts the jobs of an order.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="order">The order.</param>
    /// <param name="key">The idempotency key; null for none.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The jobs' ids, one a language; of an earlier call with the same key, that call's.</returns>
    internal async Task<IReadOnlyList<string>> StartAsync(
        DurableTaskClient client,
        TranslationOrder order,
        string? key,
        CancellationToken cancellation
    )
    {
        string group = ids.Group(key, "video-translations");
        if (key is not null && await SiblingsAsync(client, group, cancellation) is { } earlier)
        {
            return Ids(group, earlier);
        }

        return await limit.AdmitAsync(client, StartAllAsync, cancellation);

        async Task<IReadOnlyList<string>> StartAllAsync()
        {
            IReadOnlyList<string> jobs = Ids(group, order.Languages.Count);
            // The first job is started last: once it is there, all are, and a key is used up.
            foreach (var (id, input) in jobs.Zip(order.ToInputs(simulation.Value, seeds)).Reverse())
            {
                await StartOnceAsync(client, TranslateVideo.Name, id, input, cancellation);
                logger.Accepted(id, input.Seed);
            }

            return jobs;
        }
    }

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
        string id = TranslationIds.Batch(group);
        if (
            key is not null
            && await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellation) is { } earlier
        )
        {
            return earlier.ReadInputAs<BatchPlan>()!;
        }

        BatchPlan plan = new(
            group,
            order.Title,
            order.CallbackUrl,
            [.. order.Items.SelectMany(item => item.ToInputs(simulation.Value, seeds))]
        );
        return await limit.AdmitAsync(client, StartBatchAsync, cancellation);

        async Task<BatchPlan> StartBatchAsync()
        {
            await StartOnceAsync(client, RunBatch.Name, id, plan, cancellation);
            return plan;
        }
    }

    private static string[] Ids(string group, int count) =>
        [.. Enumerable.Range(0, count).Select(i => TranslationIds.Job(group, i))];

    private static async Task<int?> SiblingsAsync(
        DurableTaskClient client,
        string group,
        CancellationToken cancellation
    ) =>
        await client.GetInstanceAsync(TranslationIds.Job(group, 0), getInputsAndOutputs: true, cancellation)
            is { } first
            ? HeyGenDetails.Of(first.ReadInputAs<TranslationInput>()!.Job).Siblings
            : null;

    private static async Task StartOnceAsync(
        DurableTaskClient client,
        string name,
        string id,
        object input,
        CancellationToken cancellation
    )
    {
        try
        {
            StartOrchestrationOptions options = s_once with { InstanceId = id };
            await client.ScheduleNewOrchestrationInstanceAsync(name, input, options, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Another call with the same key was faster; how the client says so depends on the Durable backend.
            if (await client.GetInstanceAsync(id, cancellation) is null)
            {
                throw;
            }
        }
    }
}
