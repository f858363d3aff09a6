using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using TranslationFunctions.Jobs;
using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>Finds the jobs of this API. Their statuses are computed; nothing is kept but patched titles.</summary>
/// <param name="time">The clock.</param>
public sealed class TranslationReader(TimeProvider time)
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
    ) => await FindAsync(client, id, cancellation) ?? throw HeyGenException.NotFound("video translation", id);

    /// <summary>Finds a job; null when there is none, or not one of this API.</summary>
    internal async Task<StoredTranslation?> FindAsync(
        DurableTaskClient client,
        string id,
        CancellationToken cancellation
    ) =>
        id.StartsWith(TranslationIds.JobPrefix, StringComparison.Ordinal)
        && await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellation) is { } job
        && JobStatusReader.IsJob(job)
            ? await ReadAsync(client, job, cancellation)
            : null;

    /// <summary>Finds the jobs of a group, in no order.</summary>
    internal async Task<IReadOnlyList<StoredTranslation>> GroupAsync(
        DurableTaskClient client,
        string group,
        CancellationToken cancellation
    )
    {
        List<StoredTranslation> jobs = [];
        OrchestrationQuery query = Query(TranslationIds.GroupPrefix(group), Paging.MaxLimit, token: null);
        await foreach (OrchestrationMetadata job in client.GetAllInstancesAsync(query).WithCancellation(cancellation))
        {
            jobs.Add(Read(job));
        }

        return jobs;
    }

    /// <summary>Lists jobs, the newest first.</summary>
    /// <exception cref="HeyGenException">The token is no other page's.</exception>
    internal async Task<HeyGenPage<StoredTranslation>> ListAsync(
        DurableTaskClient client,
        Paging paging,
        CancellationToken cancellation
    )
    {
        try
        {
            OrchestrationQuery query = Query(TranslationIds.JobPrefix, paging.Limit, paging.Token);
            await foreach (
                Page<OrchestrationMetadata> page in client
                    .GetAllInstancesAsync(query)
                    .AsPages(query.ContinuationToken, paging.Limit)
                    .WithCancellation(cancellation)
            )
            {
                StoredTranslation[] jobs = await Task.WhenAll(
                    page.Values.Where(JobStatusReader.IsJob).Select(job => ReadAsync(client, job, cancellation))
                );
                if (jobs.Length > 0 || page.ContinuationToken is null)
                {
                    return new HeyGenPage<StoredTranslation>(
                        jobs,
                        page.ContinuationToken is not null,
                        page.ContinuationToken
                    );
                }
            }

            return new HeyGenPage<StoredTranslation>([], HasMore: false, NextToken: null);
        }
        catch (ArgumentException)
        {
            throw Paging.BadToken();
        }
    }

    private static OrchestrationQuery Query(string prefix, int pageSize, string? token) =>
        new(InstanceIdPrefix: prefix, PageSize: pageSize, FetchInputsAndOutputs: true, ContinuationToken: token);

    private async Task<StoredTranslation> ReadAsync(
        DurableTaskClient client,
        OrchestrationMetadata job,
        CancellationToken cancellation
    )
    {
        StoredTranslation read = Read(job);
        EntityMetadata<string>? title = await client.Entities.GetEntityAsync<string>(
            VideoTitle.IdOf(job.InstanceId),
            cancellation
        );
        return title is null ? read : read with { Details = read.Details with { Title = title.State } };
    }

    private StoredTranslation Read(OrchestrationMetadata job)
    {
        JobSpec spec = job.ReadInputAs<TranslationInput>()!.Job;
        return new StoredTranslation(JobStatusReader.Read(job, time.GetUtcNow()), spec, HeyGenDetails.Of(spec));
    }
}
