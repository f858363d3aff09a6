using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Jobs;
using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>Starts translations; the same idempotency key starts them once.</summary>
/// <param name="defaults">What the jobs do.</param>
/// <param name="starter">Starts jobs.</param>
/// <param name="ids">Their ids.</param>
/// <param name="limit">How many may be under way.</param>
public sealed class TranslationStarter(
    JobDefaults defaults,
    JobStarter starter,
    TranslationIds ids,
    TranslationLimit limit
)
{
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
            SimulationOptions current = await defaults.GetAsync(client, cancellation);
            string[] jobs = Ids(group, order.Languages.Count);
            // The first job is started last: once it is there, all are, and a key is used up.
            foreach (var (id, request) in jobs.Zip(order.ToRequests(current)).Reverse())
            {
                await starter.StartOnceAsync(client, request, id, digest: null, cancellation);
            }

            return jobs;
        }
    }

    private static string[] Ids(string group, int count) =>
        [.. Enumerable.Range(0, count).Select(i => TranslationIds.Job(group, i))];

    private static async Task<int?> SiblingsAsync(
        DurableTaskClient client,
        string group,
        CancellationToken cancellation
    ) =>
        await JobReader.FindAsync(client, TranslationIds.Job(group, 0), cancellation) is { } first
            ? HeyGenDetails.Of(first.ReadInputAs<TranslationInput>()!.Job).Siblings
            : null;
}
