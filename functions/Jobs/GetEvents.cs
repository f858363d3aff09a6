using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Http;

namespace TranslationFunctions.Jobs;

/// <summary>Tells what happened to a job.</summary>
/// <param name="reader">Reads it.</param>
public sealed class GetEvents(JobReader reader)
{
    /// <summary>Tells a job's events.</summary>
    /// <param name="request">The request.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200; 404 problem+json.</returns>
    [Function("GetEvents")]
    [Operation("Tells what happened to a job.")]
    [Answer(200, "The events, in order.", Body = typeof(JobTimeline))]
    [Answer(404, "There is no such job.")]
    public async Task<HttpResponseData> EventsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "jobs/{jobId}/events")] HttpRequestData request,
        string jobId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (await JobReader.FindAsync(client, jobId, cancellation) is not { } job)
        {
            return request.Problem(Problem.JobNotFound(jobId));
        }

        JobStatus status = await reader.ReadAsync(client, job, cancellation);
        return request.Json(HttpStatusCode.OK, JobTimeline.Of(job, status), JobJson.Default.JobTimeline);
    }
}
