using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using TranslationFunctions.Jobs;
using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>Finds the jobs of this API. Their statuses are computed; nothing is kept but changed titles.</summary>
/// <param name="statuses">Tells the jobs' statuses.</param>
public sealed class TranslationReader(JobReader statuses)
{
    /// <summary>Finds a job.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="id">The job's id.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The job.</returns>
    /// <exception cref="HeyGenException">There is none, or not one of this API.</exception>
    internal async Task<StoredTranslation> GetAsync(
        DurableTaskClient client,
        string id,
        CancellationToken cancellation
    ) => (await ReadAsync(client, [await GetJobAsync(client, id, cancellation)], withTitles: true, cancellation))[0];

    /// <summary>Finds a job as it is stored.</summary>
    /// <exception cref="HeyGenException">There is none, or not one of this API.</exception>
    internal static async Task<OrchestrationMetadata> GetJobAsync(
        DurableTaskClient client,
        string id,
        CancellationToken cancellation
    ) =>
        id.StartsWith(TranslationIds.JobPrefix, StringComparison.Ordinal)
        && await JobReader.FindAsync(client, id, cancellation) is { } job
            ? job
            : throw HeyGenException.NotFound("video translation", id);

    /// <summary>Finds jobs, without their changed titles; those that are not there, or not of this API, are left out.</summary>
    internal async Task<IReadOnlyDictionary<string, StoredTranslation>> FindAsync(
        DurableTaskClient client,
        IEnumerable<string> ids,
        CancellationToken cancellation
    )
    {
        OrchestrationMetadata?[] found = await Task.WhenAll(
            ids.Where(id => id.StartsWith(TranslationIds.JobPrefix, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Select(id => JobReader.FindAsync(client, id, cancellation))
        );
        return (
            await ReadAsync(client, [.. found.OfType<OrchestrationMetadata>()], withTitles: false, cancellation)
        ).ToDictionary(job => job.Status.JobId, StringComparer.Ordinal);
    }

    /// <summary>Lists jobs, the newest first.</summary>
    /// <exception cref="HeyGenException">The token is no other page's.</exception>
    internal async Task<HeyGenPage<StoredTranslation>> ListAsync(
        DurableTaskClient client,
        Paging paging,
        CancellationToken cancellation
    )
    {
        OrchestrationQuery query = new(
            InstanceIdPrefix: TranslationIds.JobPrefix,
            PageSize: paging.Limit,
            FetchInputsAndOutputs: true,
            ContinuationToken: paging.Token
        );
        Page<OrchestrationMetadata> page = await paging.StoredAsync(client.GetAllInstancesAsync(query), cancellation);
        return new HeyGenPage<StoredTranslation>(
            await ReadAsync(client, [.. page.Values.Where(JobReader.IsJob)], withTitles: true, cancellation),
            page.ContinuationToken is not null,
            page.ContinuationToken
        );
    }

    private async Task<IReadOnlyList<StoredTranslation>> ReadAsync(
        DurableTaskClient client,
        IReadOnlyList<OrchestrationMetadata> jobs,
        bool withTitles,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<JobStatus> read = await statuses.ReadAsync(client, jobs, cancellation);
        return await Task.WhenAll(
            jobs.Zip(
                read,
                async (job, status) =>
                {
                    JobSpec spec = job.ReadInputAs<TranslationInput>()!.Job;
                    StoredTranslation stored = new(status, spec, HeyGenDetails.Of(spec));
                    return withTitles && await TitleAsync(client, job.InstanceId, cancellation) is { } title
                        ? stored with
                        {
                            Title = title,
                        }
                        : stored;
                }
            )
        );
    }

    private static async Task<string?> TitleAsync(
        DurableTaskClient client,
        string id,
        CancellationToken cancellation
    ) => (await client.Entities.GetEntityAsync<string>(VideoTitle.IdOf(id), cancellation))?.State;
}
