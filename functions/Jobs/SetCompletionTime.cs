using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Http;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Jobs;

/// <summary>Sets how long the default job, and every new job that does not say, takes.</summary>
/// <param name="defaults">What the default job does.</param>
/// <param name="defaultJob">The default job.</param>
public sealed class SetCompletionTime(JobDefaults defaults, DefaultJob defaultJob)
{
    private const string Field = "completion_time";

    /// <summary>Sets the time of new jobs, and starts the default job anew.</summary>
    /// <param name="request">Its body is a JSON object with <c>completion_time</c>, in seconds.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200; 400 or 413 problem+json.</returns>
    [Function("SetCompletionTime")]
    [Operation("Sets how long jobs take, and starts the default job anew.", Body = "NewCompletionTime")]
    [Answer(200, "It is set.", Body = typeof(CompletionTimeSet))]
    [Answer(400, "Fields are not valid.")]
    [Answer(413, "The body is too large.")]
    public async Task<HttpResponseData> SetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "set_completion_time")] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (await RequestBody.ReadAsync(request.Body, cancellation) is not { } body)
        {
            return request.Problem(Problem.BodyTooLarge());
        }

        FieldErrors errors = new();
        double seconds = 0;
        if (JsonBody.Parse(body, errors) is { } json)
        {
            JsonFields fields = new(json, errors);
            seconds = fields.Number(Field, 0, DelayModel.MaxSeconds, "seconds");
            fields.RejectOthers();
        }

        if (!errors.IsEmpty)
        {
            return request.Problem(Problem.InvalidRequest(errors));
        }

        await client.Entities.SignalEntityAsync(
            CompletionTime.Id,
            nameof(CompletionTime.Set),
            seconds,
            null,
            cancellation
        );
        await defaultJob.StartAnewAsync(client, defaults.With(seconds), cancellation);
        return request.Json(HttpStatusCode.OK, CompletionTimeSet.To(seconds), JobJson.Default.CompletionTimeSet);
    }
}

/// <summary>The answer to a completion time that was set.</summary>
/// <param name="Message">What was done.</param>
/// <param name="CompletionTime">The time, in seconds.</param>
public sealed record CompletionTimeSet(string Message, double CompletionTime)
{
    internal static CompletionTimeSet To(double seconds) => new($"Completion time set to {seconds} seconds", seconds);
}
