using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Http;

namespace TranslationFunctions.Jobs;

/// <summary>Tells the status of jobs.</summary>
/// <param name="time">The clock.</param>
/// <param name="defaultJob">The job that is meant when none is named.</param>
public sealed class GetStatus(TimeProvider time, DefaultJob defaultJob)
{
    /// <summary>Tells a job's status.</summary>
    /// <param name="request">The request.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>202 while pending, 200 once ended, 404 problem+json for an unknown id.</returns>
    [Function("GetStatus")]
    public async Task<HttpResponseData> JobAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "status/{jobId}")] HttpRequestData request,
        string jobId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        OrchestrationMetadata? job = await client.GetInstanceAsync(jobId, getInputsAndOutputs: true, cancellation);
        if (job is null || !JobStatusReader.IsJob(job))
        {
            return request.Problem(Problem.JobNotFound(jobId));
        }

        JobStatus status = JobStatusReader.Read(job, time.GetUtcNow());
        return status.Result is JobResult.Pending
            ? request.Status(HttpStatusCode.Accepted, status).At(JobAnswers.StatusPath(jobId))
            : request.Status(HttpStatusCode.OK, status);
    }

    /// <summary>Tells the default job's status; the first call starts that job.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200.</returns>
    [Function("GetDefaultStatus")]
    public async Task<HttpResponseData> DefaultJobAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "status")] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        OrchestrationMetadata job = await defaultJob.GetOrStartAsync(client, cancellation);
        return request.Status(HttpStatusCode.OK, JobStatusReader.Read(job, time.GetUtcNow()));
    }
}
