using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Http;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>Tells jobs to stand still, to go on, to end, and removes those that have ended. Each may be told twice.</summary>
/// <param name="reader">Tells their states.</param>
public sealed class ControlJob(JobReader reader)
{
    /// <summary>Pauses a job: its remaining time stands still.</summary>
    /// <param name="request">The request.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>202 and the status; 404 or 409 problem+json.</returns>
    [Function("PauseJob")]
    [Operation("Lets a job stand still.")]
    [Answer(202, "The command is on its way; the job's status.", Body = typeof(JobStatus))]
    [Answer(404, "There is no such job.")]
    [Answer(409, "The job has ended.")]
    public Task<HttpResponseData> PauseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "jobs/{jobId}/pause")] HttpRequestData request,
        string jobId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => TellAsync(request, jobId, client, JobCommand.Pause, cancellation);

    /// <summary>Lets a paused job go on.</summary>
    /// <inheritdoc cref="PauseAsync"/>
    [Function("ResumeJob")]
    [Operation("Lets a paused job go on.")]
    [Answer(202, "The command is on its way; the job's status.", Body = typeof(JobStatus))]
    [Answer(404, "There is no such job.")]
    [Answer(409, "The job has ended.")]
    public Task<HttpResponseData> ResumeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "jobs/{jobId}/resume")] HttpRequestData request,
        string jobId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => TellAsync(request, jobId, client, JobCommand.Resume, cancellation);

    /// <summary>Cancels a job.</summary>
    /// <inheritdoc cref="PauseAsync"/>
    [Function("CancelJob")]
    [Operation("Cancels a job.")]
    [Answer(202, "The command is on its way; the job's status.", Body = typeof(JobStatus))]
    [Answer(404, "There is no such job.")]
    [Answer(409, "The job has ended.")]
    public Task<HttpResponseData> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "jobs/{jobId}/cancel")] HttpRequestData request,
        string jobId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => TellAsync(request, jobId, client, JobCommand.Cancel, cancellation);

    /// <summary>Removes a job that has ended, and those that it is made of.</summary>
    /// <param name="request">The request.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>204; 404 or 409 problem+json.</returns>
    [Function("DeleteJob")]
    [Operation("Removes a job that has ended.")]
    [Answer(204, "It is removed.")]
    [Answer(404, "There is no such job.")]
    [Answer(409, "The job has not ended, or is a part of another one.")]
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

        if (!job.State.IsEnded())
        {
            return request.Problem(Problem.JobNotEnded(jobId, JobStates.NameOf(job.State)));
        }

        if (job.ParentId is { } parent && await FindAsync(client, parent, cancellation) is not null)
        {
            return request.Problem(Problem.JobIsPart(jobId, parent));
        }

        await FreeWorkerAsync(client, jobId, cancellation);
        await client.PurgeInstanceAsync(jobId, new PurgeInstanceOptions(Recursive: true), cancellation);
        return request.CreateResponse(HttpStatusCode.NoContent);
    }

    private async Task<HttpResponseData> TellAsync(
        HttpRequestData request,
        string jobId,
        DurableTaskClient client,
        JobCommand command,
        CancellationToken cancellation
    )
    {
        if (await JobReader.FindAsync(client, jobId, cancellation) is not { } job)
        {
            return request.Problem(Problem.JobNotFound(jobId));
        }

        JobStatus status = await reader.ReadAsync(client, job, cancellation);
        if (!status.State.IsEnded())
        {
            await TellAsync(client, job, command, cancellation);
            status = await FindAsync(client, jobId, cancellation) ?? status;
        }
        else if (status.State is not JobState.Canceled || command is not JobCommand.Cancel)
        {
            return request.Problem(Problem.JobEnded(jobId, JobStates.NameOf(status.State)));
        }
        else
        {
            await FreeWorkerAsync(client, jobId, cancellation);
        }

        return request.Status(HttpStatusCode.Accepted, status);
    }

    /// <summary>Tells a job that has not ended.</summary>
    internal static async Task TellAsync(
        DurableTaskClient client,
        OrchestrationMetadata job,
        JobCommand command,
        CancellationToken cancellation
    )
    {
        // Somebody suspended the orchestration itself: it would not hear the command.
        if (job.RuntimeStatus is OrchestrationRuntimeStatus.Suspended && command is not JobCommand.Pause)
        {
            await client.ResumeInstanceAsync(job.InstanceId, cancellation);
        }

        await client.RaiseEventAsync(job.InstanceId, JobEvents.Command, command, cancellation);
    }

    // Whoever is terminated through the Durable API has no chance to give its worker back.
    private static async Task FreeWorkerAsync(DurableTaskClient client, string jobId, CancellationToken cancellation)
    {
        if (
            await JobReader.FindAsync(client, jobId, cancellation)
                is { RuntimeStatus: OrchestrationRuntimeStatus.Terminated } job
            && job.ReadInputAs<TranslationInput>() is { NeedsWorker: true }
        )
        {
            await client.ScheduleNewOrchestrationInstanceAsync(FreeWorker.Name, jobId, cancellation);
        }
    }

    private async Task<JobStatus?> FindAsync(DurableTaskClient client, string jobId, CancellationToken cancellation) =>
        await JobReader.FindAsync(client, jobId, cancellation) is { } job
            ? await reader.ReadAsync(client, job, cancellation)
            : null;
}
