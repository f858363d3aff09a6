using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TranslationFunctions.Capacity;
using TranslationFunctions.Retention;
using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>Starts jobs.</summary>
/// <param name="capacity">Whether jobs wait for workers.</param>
/// <param name="seeds">Seeds for the jobs that bring none.</param>
/// <param name="retention">Has old jobs removed, if that is wanted.</param>
/// <param name="time">The clock.</param>
/// <param name="loggers">Where accepted jobs are written.</param>
public sealed class JobStarter(
    IOptions<CapacityOptions> capacity,
    ISeedSource seeds,
    RetentionStarter retention,
    TimeProvider time,
    ILoggerFactory loggers
)
{
    private readonly ILogger _logger = loggers.CreateLogger<JobStarter>();
    private readonly ILogger _audit = loggers.CreateLogger(JobAudit.Category);

    /// <summary>Starts a job under an id of its own.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="request">What the job is to do.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The job's id.</returns>
    public Task<StartedJob> StartAsync(DurableTaskClient client, JobRequest request, CancellationToken cancellation) =>
        StartAsync(client, request, digest: null, options: null, cancellation);

    /// <summary>Starts a job under an id, in the place of the job of this id that has ended, if there is one.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="request">What the job is to do.</param>
    /// <param name="jobId">The id.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The job's id.</returns>
    public Task<StartedJob> RestartAsync(
        DurableTaskClient client,
        JobRequest request,
        string jobId,
        CancellationToken cancellation
    ) => StartAsync(client, request, digest: null, new StartOrchestrationOptions(jobId), cancellation);

    /// <summary>Starts a job under an id, unless there is one: however often it is called, there is one job.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="request">What the job is to do.</param>
    /// <param name="jobId">The id.</param>
    /// <param name="digest">What is kept with the job to know a repeated request by.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The job that there is now, with inputs and outputs.</returns>
    public async Task<OrchestrationMetadata> StartOnceAsync(
        DurableTaskClient client,
        JobRequest request,
        string jobId,
        string? digest,
        CancellationToken cancellation
    )
    {
        if (await JobReader.FindAsync(client, jobId, cancellation) is { } existing)
        {
            return existing;
        }

        try
        {
            StartOrchestrationOptions options = new StartOrchestrationOptions(jobId).WithDedupeStatuses([
                .. StartOrchestrationOptionsExtensions.ValidDedupeStatuses,
            ]);
            await StartAsync(client, request, digest, options, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Somebody else was faster; how the client says so depends on the Durable backend.
            if (await JobReader.FindAsync(client, jobId, cancellation) is { } theirs)
            {
                return theirs;
            }

            throw;
        }

        return await JobReader.FindAsync(client, jobId, cancellation)
            ?? throw new InvalidOperationException(
                $"The job '{jobId}' was started and is gone: ask again to start anew."
            );
    }

    private async Task<StartedJob> StartAsync(
        DurableTaskClient client,
        JobRequest request,
        string? digest,
        StartOrchestrationOptions? options,
        CancellationToken cancellation
    )
    {
        await retention.EnsureAsync(client, cancellation);
        TranslationInput input = ToInput(request) with { RequestDigest = digest };
        (TaskName name, object orchestration) = request.Languages is { } languages
            ? (TranslateLanguages.Name, (object)new LanguagesInput(input, languages))
            : (TranslateVideo.Name, input);
        // Before it is started: nothing happens to a job before its creation.
        DateTimeOffset created = time.GetUtcNow();
        string id = await client.ScheduleNewOrchestrationInstanceAsync(name, orchestration, options, cancellation);
        _logger.Accepted(id, input.Seed);
        _audit.Write(id, new JobEvent(created, JobEventNames.Created));
        return new StartedJob(id, FirstWait(id, orchestration));
    }

    /// <summary>Makes the input of a job of one language, for whoever starts it as a part of something.</summary>
    /// <param name="request">What the job is to do.</param>
    /// <returns>The input, with a seed.</returns>
    public TranslationInput ToInput(JobRequest request) =>
        new(request.Job, request.Seed ?? seeds.Next()) { NeedsWorker = capacity.Value.Workers is not null };

    private static TimeSpan FirstWait(string id, object orchestration) =>
        orchestration is LanguagesInput parent
            ? parent.Children(id).Max(child => TranslationPlan.For(child.Input, attempt: 1).Delay)
            : TranslationPlan.For((TranslationInput)orchestration, attempt: 1).Delay;
}

/// <summary>A job that was accepted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Delay">How long its first attempt will take.</param>
public sealed record StartedJob(string Id, TimeSpan Delay);
