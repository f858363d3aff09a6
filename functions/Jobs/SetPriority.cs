using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Capacity;
using TranslationFunctions.Http;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>Changes the priority of jobs that wait for a worker.</summary>
/// <param name="reader">Tells their states.</param>
public sealed class SetPriority(JobReader reader)
{
    /// <summary>Gives a waiting job another priority; of a job of several languages, those that wait.</summary>
    /// <param name="request">Its body is a JSON object with <c>priority</c>.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>202 and the status; 400, 404, 409 or 413 problem+json.</returns>
    [Function("SetPriority")]
    [Operation("Gives a waiting job another priority.", Body = "NewPriority")]
    [Answer(202, "The job's status.", Body = typeof(JobStatus))]
    [Answer(400, "Fields are not valid.")]
    [Answer(404, "There is no such job.")]
    [Answer(409, "The job does not wait for a worker.")]
    [Answer(413, "The body is too large.")]
    public async Task<HttpResponseData> SetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "jobs/{jobId}")] HttpRequestData request,
        string jobId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (await RequestBody.ReadAsync(request.Body, cancellation) is not { } body)
        {
            return request.Problem(Problem.BodyTooLarge());
        }

        FieldErrors errors = new();
        int priority = JsonBody.Parse(body, errors) is { } json ? Priority(new JsonFields(json, errors)) : 0;
        if (!errors.IsEmpty)
        {
            return request.Problem(Problem.InvalidRequest(errors));
        }

        if (await JobReader.FindAsync(client, jobId, cancellation) is not { } job)
        {
            return request.Problem(Problem.JobNotFound(jobId));
        }

        JobStatus status = await reader.ReadAsync(client, job, cancellation);
        if (status.QueuePosition is null)
        {
            return request.Problem(Problem.JobNotQueued(jobId, JobStates.NameOf(status.State)));
        }

        foreach (string waiting in status.Children ?? [jobId])
        {
            await client.Entities.SignalEntityAsync(
                JobQueue.Id,
                nameof(JobQueue.Prioritize),
                new NewPriority(waiting, priority),
                options: null,
                cancellation
            );
        }

        return request.Status(HttpStatusCode.Accepted, await reader.ReadAsync(client, job, cancellation));
    }

    private static int Priority(JsonFields fields)
    {
        int priority = (int)fields.RequiredInteger("priority", JobSpec.MinPriority, JobSpec.MaxPriority);
        fields.RejectOthers();
        return priority;
    }
}
