using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.Extensions.Options;
using TranslationFunctions.Capacity;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>Finds jobs and tells their statuses.</summary>
/// <param name="capacity">How many workers there are.</param>
/// <param name="time">The clock.</param>
public sealed class JobReader(IOptions<CapacityOptions> capacity, TimeProvider time)
{
    /// <summary>Whether an instance is a job.</summary>
    /// <param name="instance">Any orchestration instance.</param>
    /// <returns>Whether it translates a video, into one language or several.</returns>
    public static bool IsJob(OrchestrationMetadata instance) =>
        IsNamed(instance, TranslateVideo.Name) || IsNamed(instance, TranslateLanguages.Name);

    /// <summary>Finds a job.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The job, with inputs and outputs; null when there is none of this id.</returns>
    public static async Task<OrchestrationMetadata?> FindAsync(
        DurableTaskClient client,
        string jobId,
        CancellationToken cancellation
    ) =>
        await client.GetInstanceAsync(jobId, getInputsAndOutputs: true, cancellation) is { } instance && IsJob(instance)
            ? instance
            : null;

    /// <summary>Finds a job that another one is made of and has told of, a moment ago, and not started.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The job as it will be started; null when there is none of this id.</returns>
    public static async Task<OrchestrationMetadata?> FindPlannedAsync(
        DurableTaskClient client,
        string jobId,
        CancellationToken cancellation
    ) =>
        LanguagesInput.ParentOf(jobId) is { } parentId
        && await client.GetInstanceAsync(parentId, getInputsAndOutputs: true, cancellation)
            is { IsCompleted: false } parent
        && IsNamed(parent, TranslateLanguages.Name)
        && parent.ReadInputAs<LanguagesInput>()?.Children(parentId).FirstOrDefault(child => child.Id == jobId)
            is { Input: { } input }
            ? NotYet(parent, jobId, input)
            : null;

    /// <summary>Tells a job's status.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="job">The job, with inputs and outputs.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>Its status now.</returns>
    public async Task<JobStatus> ReadAsync(
        DurableTaskClient client,
        OrchestrationMetadata job,
        CancellationToken cancellation
    ) => (await ReadAsync(client, [job], cancellation))[0];

    /// <summary>Tells the statuses of several jobs, as they are at one time.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="jobs">The jobs, with inputs and outputs.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>Their statuses, in the same order.</returns>
    public async Task<IReadOnlyList<JobStatus>> ReadAsync(
        DurableTaskClient client,
        IReadOnlyList<OrchestrationMetadata> jobs,
        CancellationToken cancellation
    )
    {
        ILookup<string, OrchestrationMetadata> children = await ChildrenAsync(client, jobs, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyDictionary<string, QueuePlace> places = jobs.Concat(children.SelectMany(family => family))
            .Any(WaitsForWorker)
            ? await PlacesAsync(client, now, cancellation)
            : new Dictionary<string, QueuePlace>();
        return [.. jobs.Select(Status)];

        JobStatus Status(OrchestrationMetadata job) =>
            children[job.InstanceId].Any()
                ? LanguagesStatus.Sum(job, [.. children[job.InstanceId].Select(Status)])
                : JobStatusReader.Read(job, now, places.GetValueOrDefault(job.InstanceId));
    }

    private static async Task<ILookup<string, OrchestrationMetadata>> ChildrenAsync(
        DurableTaskClient client,
        IEnumerable<OrchestrationMetadata> jobs,
        CancellationToken cancellation
    )
    {
        var found = await Task.WhenAll(
            jobs.Where(job => IsNamed(job, TranslateLanguages.Name))
                .SelectMany(job =>
                    (job.ReadInputAs<LanguagesInput>()?.Children(job.InstanceId) ?? []).Select(async child =>
                        (
                            Parent: job.InstanceId,
                            Job: await FindAsync(client, child.Id, cancellation) ?? NotYet(job, child.Id, child.Input)
                        )
                    )
                )
        );
        return found.ToLookup(child => child.Parent, child => child.Job);
    }

    // The parent was accepted a moment ago, and has not started its jobs.
    private static OrchestrationMetadata NotYet(OrchestrationMetadata parent, string id, TranslationInput input) =>
        new(TranslateVideo.Name, id)
        {
            RuntimeStatus = OrchestrationRuntimeStatus.Pending,
            CreatedAt = parent.CreatedAt,
            LastUpdatedAt = parent.CreatedAt,
            DataConverter = parent.DataConverter,
            SerializedInput = parent.DataConverter?.Serialize(input),
        };

    private static bool WaitsForWorker(OrchestrationMetadata job) =>
        IsNamed(job, TranslateVideo.Name)
        && !job.IsCompleted
        && job.ReadCustomStatusAs<TranslationProgress>() is { DueAt: null };

    private async Task<IReadOnlyDictionary<string, QueuePlace>> PlacesAsync(
        DurableTaskClient client,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        EntityMetadata<QueueState>? queue = await client.Entities.GetEntityAsync<QueueState>(
            JobQueue.Id,
            includeState: true,
            cancellation
        );
        return QueuePlace.Foresee(queue?.State ?? new QueueState(), capacity.Value.Workers, now);
    }

    private static bool IsNamed(OrchestrationMetadata instance, string name) =>
        string.Equals(instance.Name, name, StringComparison.OrdinalIgnoreCase);
}
