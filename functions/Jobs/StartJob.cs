using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Http;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Jobs;

/// <summary>Starts jobs.</summary>
/// <param name="defaults">What a request's absent fields mean.</param>
/// <param name="starter">Starts them.</param>
/// <param name="reader">Tells how long a job that was started before still takes.</param>
/// <param name="addresses">Where callbacks may lead.</param>
/// <param name="logger">Where refused jobs are written.</param>
public sealed class StartJob(
    JobDefaults defaults,
    JobStarter starter,
    JobReader reader,
    AddressPolicy addresses,
    ILogger<StartJob> logger
)
{
    private delegate bool BodyParser(
        ReadOnlyMemory<byte> body,
        SimulationOptions defaults,
        [NotNullWhen(true)] out JobRequest? request,
        out FieldErrors errors
    );

    /// <summary>Starts a job as the body says; a request repeated under the same <c>Idempotency-Key</c> starts none.</summary>
    /// <param name="request">Its body is a JSON object, or nothing.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>202 and the job's id; 400, 413 or 422 problem+json.</returns>
    [Function("StartJob")]
    [Operation("Starts a job.", Body = "NewJob")]
    [Parameter("header", "Idempotency-Key", "The same key and body start one job, however often they are sent.")]
    [Answer(202, "The job was accepted.", Body = typeof(JobAccepted))]
    [Answer(400, "Fields are not valid.")]
    [Answer(413, "The body is too large.")]
    [Answer(422, "The Idempotency-Key belongs to another request.")]
    public Task<HttpResponseData> JobsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "jobs")] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => StartAsync(request, client, JobRequest.TryParse, cancellation);

    /// <summary>Starts a job with the defaults, and keeps the body with it.</summary>
    /// <param name="request">Its body is any JSON object, or nothing.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>202 and the job's id; 400, 413 or 422 problem+json.</returns>
    [Function("StartJobWithMetadata")]
    [Operation("Starts a job with the defaults, and keeps the body with it.", Body = "AnyObject")]
    [Parameter("header", "Idempotency-Key", "The same key and body start one job, however often they are sent.")]
    [Answer(202, "The job was accepted.", Body = typeof(JobAccepted))]
    [Answer(400, "The body is not a JSON object.")]
    [Answer(413, "The body is too large.")]
    [Answer(422, "The Idempotency-Key belongs to another request.")]
    public Task<HttpResponseData> JobAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "job")] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => StartAsync(request, client, JobRequest.TryParseMetadata, cancellation);

    private async Task<HttpResponseData> StartAsync(
        HttpRequestData request,
        DurableTaskClient client,
        BodyParser parse,
        CancellationToken cancellation
    )
    {
        if (await RequestBody.ReadAsync(request.Body, cancellation) is not { } body)
        {
            return Refuse(request, "body", Problem.BodyTooLarge());
        }

        SimulationOptions current = await defaults.GetAsync(client, cancellation);
        bool isValid = parse(body, current, out JobRequest? job, out FieldErrors errors);
        RequestKey? key = RequestKey.Read(request.Headers, errors);
        CallbackFields.Check(job?.Job.Callback, addresses, errors);
        if (!isValid || !errors.IsEmpty)
        {
            return Refuse(request, string.Join(", ", errors.Reasons.Keys), Problem.InvalidRequest(errors));
        }

        if (key is null)
        {
            StartedJob started = await starter.StartAsync(client, job!, cancellation);
            return Accepted(request, client, started.Id, started.Delay);
        }

        string digest = RequestKey.Digest(request.Url.AbsolutePath, body);
        OrchestrationMetadata existing = await starter.StartOnceAsync(client, job!, key.JobId, digest, cancellation);
        return RequestKey.DigestOf(existing) == digest
            ? Accepted(request, client, key.JobId, (await reader.ReadAsync(client, existing, cancellation)).Wait)
            : Refuse(request, RequestKey.Header, Problem.IdempotencyKeyReused(key.JobId));
    }

    private HttpResponseData Refuse(HttpRequestData request, string fields, Problem problem)
    {
        logger.Refused(fields);
        return request.Problem(problem);
    }

    private static HttpResponseData Accepted(
        HttpRequestData request,
        DurableTaskClient client,
        string id,
        TimeSpan wait
    )
    {
        string path = JobAnswers.StatusPath(id);
        JobAccepted accepted = new(id, new Uri(request.Url, path), client.CreateHttpManagementPayload(id, request));
        return request.Json(HttpStatusCode.Accepted, accepted, JobJson.Default.JobAccepted).At(path).AskAgain(wait);
    }
}
