using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Http;

namespace TranslationFunctions.Jobs;

/// <summary>Tells the status of jobs.</summary>
/// <param name="reader">Reads it.</param>
/// <param name="defaultJob">The job that is meant when none is named.</param>
/// <param name="time">The clock.</param>
public sealed class GetStatus(JobReader reader, DefaultJob defaultJob, TimeProvider time)
{
    /// <summary>
    /// Tells a job's status. <c>Prefer: wait=n</c> holds the answer until the job ends or n seconds pass;
    /// <c>If-None-Match</c> with the tag of the last answer gives a 304 when nothing happened since.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>202 while pending, 200 once ended, 304 when nothing happened, 404 problem+json for an unknown id.</returns>
    [Function("GetStatus")]
    [Operation("Tells a job's status.")]
    [Parameter("header", "Prefer", "wait=n holds the answer until the job ends or n seconds pass, 60 at most.")]
    [Parameter("header", "If-None-Match", "The ETag of the last answer.")]
    [Answer(200, "The job has ended.", Body = typeof(JobStatus))]
    [Answer(202, "The job is pending; Retry-After and retry-after-ms say when to ask again.", Body = typeof(JobStatus))]
    [Answer(304, "Nothing has happened to the job.")]
    [Answer(404, "There is no such job.")]
    public async Task<HttpResponseData> JobAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "status/{jobId}")] HttpRequestData request,
        string jobId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (await JobReader.FindAsync(client, jobId, cancellation) is not { } job)
        {
            return await JobReader.FindPlannedAsync(client, jobId, cancellation) is { } planned
                ? Answer(request, await reader.ReadAsync(client, planned, cancellation))
                : request.Problem(Problem.JobNotFound(jobId));
        }

        int wait = Preferences.WaitSeconds(request.Headers);
        if (wait > 0 && !job.IsCompleted)
        {
            job = await HoldAsync(client, job, TimeSpan.FromSeconds(wait), cancellation);
        }

        return Answer(request, await reader.ReadAsync(client, job, cancellation)).Applied(wait);
    }

    /// <summary>Tells the default job's status; the first call starts that job.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200.</returns>
    [Function("GetDefaultStatus")]
    [Operation("Tells the default job's status; the first call starts that job.")]
    [Answer(200, "The status.", Body = typeof(JobStatus))]
    public async Task<HttpResponseData> DefaultJobAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "status")] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        OrchestrationMetadata job = await defaultJob.GetOrStartAsync(client, cancellation);
        return request.Status(HttpStatusCode.OK, await reader.ReadAsync(client, job, cancellation));
    }

    private static HttpResponseData Answer(HttpRequestData request, JobStatus status)
    {
        string tag = JobETag.Of(status);
        HttpResponseData response = JobETag.IsKnown(request.Headers, tag)
            ? request.CreateResponse(HttpStatusCode.NotModified).WithHints(status)
            : request.Status(status.Result is JobResult.Pending ? HttpStatusCode.Accepted : HttpStatusCode.OK, status);
        response.Headers.TryAddWithoutValidation("ETag", tag);
        return response;
    }

    private async Task<OrchestrationMetadata> HoldAsync(
        DurableTaskClient client,
        OrchestrationMetadata job,
        TimeSpan wait,
        CancellationToken cancellation
    )
    {
        using CancellationTokenSource timeUp = new(wait, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(
            timeUp.Token,
            cancellation
        );
        try
        {
            return await client.WaitForInstanceCompletionAsync(job.InstanceId, getInputsAndOutputs: true, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return await JobReader.FindAsync(client, job.InstanceId, cancellation) ?? job;
        }
    }
}
