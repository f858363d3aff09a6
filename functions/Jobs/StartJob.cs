using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TranslationFunctions.Http;
using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Jobs;

/// <summary>Starts jobs.</summary>
/// <param name="defaults">What a request's absent fields mean.</param>
/// <param name="seeds">Seeds for the jobs that bring none.</param>
/// <param name="logger">Where accepted and refused jobs are written.</param>
public sealed class StartJob(IOptions<SimulationOptions> defaults, ISeedSource seeds, ILogger<StartJob> logger)
{
    private delegate bool BodyParser(
        ReadOnlyMemory<byte> body,
        SimulationOptions defaults,
        [NotNullWhen(true)] out JobRequest? request,
        out FieldErrors errors
    );

    /// <summary>Starts a job as the body says.</summary>
    /// <param name="request">Its body is a JSON object, or nothing.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>202 and the job's id; 400 or 413 problem+json.</returns>
    [Function("StartJob")]
    public Task<HttpResponseData> JobsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "jobs")] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) => StartAsync(request, client, JobRequest.TryParse, cancellation);

    /// <summary>Starts a job with the defaults, and keeps the body with it.</summary>
    /// <param name="request">Its body is any JSON object, or nothing.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>202 and the job's id; 400 or 413 problem+json.</returns>
    [Function("StartJobWithMetadata")]
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
            logger.Refused("body");
            return request.Problem(Problem.BodyTooLarge());
        }

        if (!parse(body, defaults.Value, out JobRequest? job, out FieldErrors errors))
        {
            logger.Refused(string.Join(", ", errors.Reasons.Keys));
            return request.Problem(Problem.InvalidRequest(errors));
        }

        TranslationInput input = new(job.Job, job.Seed ?? seeds.Next());
        string id = await client.ScheduleNewOrchestrationInstanceAsync(TranslateVideo.Name, input, cancellation);
        logger.Accepted(id, input.Seed);
        return Accepted(request, client, id, input);
    }

    private static HttpResponseData Accepted(
        HttpRequestData request,
        DurableTaskClient client,
        string id,
        TranslationInput input
    )
    {
        string path = JobAnswers.StatusPath(id);
        JobAccepted accepted = new(id, new Uri(request.Url, path), client.CreateHttpManagementPayload(id, request));
        return request
            .Json(HttpStatusCode.Accepted, accepted, JobJson.Default.JobAccepted)
            .At(path)
            .AskAgain(TranslationPlan.For(input, attempt: 1).Delay);
    }
}
