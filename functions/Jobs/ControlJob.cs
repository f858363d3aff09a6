using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Http;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>Tells jobs to stand still, to go on, to end, and removes those that have ended. Each may be told twice.</summary>
/// <param name="time">The clock.</param>
public sealed class ControlJob(TimeProvider time)
{
    private const string Canceled = "Canceled by request.";

    /// <summary>Pauses a job: its remaining time stands still.</summary>
    /// <param name="request">The request.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>202 and the status; 404 or 409 problem+json.</returns>
    [Function("PauseJob")]
    public Task<HttpResponseData> PauseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "jobs/{jobId}/pause")] HttpRequestData request,
        string jobId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => TellAsync(request, jobId, client, JobCommand.Pause, cancellation);

    /// <summary>Lets a paused job go on.</summary>
    /// <inheritdoc cref="PauseAsync"/>
    [Function("ResumeJob")]
    public Task<HttpResponseData> ResumeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "jobs/{jobId}/resume")] HttpRequestData request,
        string jobId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => TellAsync(request, jobId, client, JobCommand.Resume, cancellation);

    /// <summary>Cancels a job.</summary>
    /// <inheritdoc cref="PauseAsync"/>
    [Function("CancelJob")]
    public Task<HttpResponseData> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "jobs/{jobId}/cancel")] HttpRequestData request,
        string jobId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ControlAsync(
            request,
            jobId,
            client,
            JobState.Canceled,
            () => client.TerminateInstanceAsync(jobId, (object)Canceled, cancellation),
            cancellation
        );

    /// <summary>Removes a job that has ended.</summary>
    /// <param name="request">The request.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>204; 404 or 409 problem+json.</returns>
    [Function("DeleteJob")]
    public async Task<HttpResponseData> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "jobs/{jobId}")] HttpRequestData request,
        string jobId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(client, jobId, cancellation) is not { } job)
        {
            return request.Problem(Problem.JobNotFound(jobId));
        }

        if (!JobStatusReader.IsEnded(job.State))
        {
            return request.Problem(Problem.JobNotEnded(jobId, JobStates.NameOf(job.State)));
        }

        await client.PurgeInstanceAsync(jobId, cancellation);
        return request.CreateResponse(HttpStatusCode.NoContent);
    }

    private Task<HttpResponseData> TellAsync(
        HttpRequestData request,
        string jobId,
        DurableTaskClient client,
        JobCommand command,
        CancellationToken cancellation
    ) =>
        ControlAsync(
            request,
            jobId,
            client,
            repeated: null,
            () => client.RaiseEventAsync(jobId, JobCommands.Event, command, cancellation),
            cancellation
        );

    private async Task<HttpResponseData> ControlAsync(
        HttpRequestData request,
        string jobId,
        DurableTaskClient client,
        JobState? repeated,
        Func<Task> control,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(client, jobId, cancellation) is not { } job)
        {
            return request.Problem(Problem.JobNotFound(jobId));
        }

        if (JobStatusReader.IsEnded(job.State) && job.State != repeated)
        {
            return request.Problem(Problem.JobEnded(jobId, JobStates.NameOf(job.State)));
        }

        await control();
        JobStatus status = await FindAsync(client, jobId, cancellation) ?? job;
        return request.Status(HttpStatusCode.Accepted, status).At(JobAnswers.StatusPath(jobId));
    }

    private async Task<JobStatus?> FindAsync(DurableTaskClient client, string jobId, CancellationToken cancellation) =>
        await client.GetInstanceAsync(jobId, getInputsAndOutputs: true, cancellation) is { } instance
        && JobStatusReader.IsJob(instance)
            ? JobStatusReader.Read(instance, time.GetUtcNow())
            : null;
}
