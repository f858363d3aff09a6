using System.Net;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;

namespace HumanApproval;

/// <summary>The HTTP side: hand in an expense, decide on it, see what became of it, see the counts.</summary>
public static class ApprovalApi
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Hands in an expense.</summary>
    /// <param name="request">Its body is an <see cref="Expense"/>.</param>
    /// <param name="client">The Durable client.</param>
    /// <returns>202 with the management links; 400 when the body is no expense.</returns>
    [Function("HandIn")]
    public static async Task<HttpResponseData> HandInAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "expenses")] HttpRequestData request,
        [DurableClient] DurableTaskClient client
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (
            await ReadAsync<Expense>(request)
            is not { Title.Length: > 0, Approver.Length: > 0, Manager.Length: > 0 } expense
        )
        {
            return await SayAsync(
                request,
                HttpStatusCode.BadRequest,
                "An expense has a title, an amount, an approver and a manager."
            );
        }

        string id = await client.ScheduleNewOrchestrationInstanceAsync(nameof(ApprovalFlow), expense);
        return await client.CreateCheckStatusResponseAsync(request, id);
    }

    /// <summary>Decides on an expense.</summary>
    /// <param name="request">Its body is a <see cref="Decision"/>.</param>
    /// <param name="id">The expense's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <returns>202; 400 when the body is no decision, 404 for an unknown expense, 409 for one that has ended.</returns>
    [Function("Decide")]
    public static async Task<HttpResponseData> DecideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "expenses/{id}/decision")] HttpRequestData request,
        string id,
        [DurableClient] DurableTaskClient client
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(client);
        if (await ReadAsync<Decision>(request) is not { By.Length: > 0 } decision)
        {
            return await SayAsync(
                request,
                HttpStatusCode.BadRequest,
                "A decision says whether it is approved, and by whom."
            );
        }

        OrchestrationMetadata? instance = await client.GetInstanceAsync(id);
        if (instance is null)
        {
            return await SayAsync(request, HttpStatusCode.NotFound, $"There is no expense '{id}'.");
        }

        if (instance.IsCompleted)
        {
            return await SayAsync(request, HttpStatusCode.Conflict, $"The expense '{id}' is decided already.");
        }

        await client.RaiseEventAsync(id, ApprovalFlow.Decided, decision);
        return request.CreateResponse(HttpStatusCode.Accepted);
    }

    /// <summary>Shows an expense.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The expense's id.</param>
    /// <param name="client">The Durable client.</param>
    /// <returns>200 with the state and, once it has ended, the outcome; 404 for an unknown expense.</returns>
    [Function("Show")]
    public static async Task<HttpResponseData> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "expenses/{id}")] HttpRequestData request,
        string id,
        [DurableClient] DurableTaskClient client
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        return await client.GetInstanceAsync(id, getInputsAndOutputs: true) is { } instance
            ? await JsonAsync(
                request,
                new { State = instance.ReadCustomStatusAs<string>(), Outcome = Outcome(instance) }
            )
            : await SayAsync(request, HttpStatusCode.NotFound, $"There is no expense '{id}'.");
    }

    /// <summary>Shows the counts.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The Durable client.</param>
    [Function("Count")]
    public static async Task<HttpResponseData> CountAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "statistics")] HttpRequestData request,
        [DurableClient] DurableTaskClient client
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        EntityMetadata<Counts>? entity = await client.Entities.GetEntityAsync<Counts>(ApprovalStatistics.Id);
        return await JsonAsync(request, entity?.State ?? new Counts(0, 0, 0));
    }

    private static Outcome? Outcome(OrchestrationMetadata instance) =>
        instance.IsCompleted ? instance.ReadOutputAs<Outcome>() : null;

    private static async Task<T?> ReadAsync<T>(HttpRequestData request)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task<HttpResponseData> SayAsync(HttpRequestData request, HttpStatusCode status, string text) =>
        JsonAsync(request, new { Error = text }, status);

    private static async Task<HttpResponseData> JsonAsync<T>(
        HttpRequestData request,
        T value,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        HttpResponseData response = request.CreateResponse(status);
        response.Headers.Add("Content-Type", "application/json; charset=utf-8");
        await JsonSerializer.SerializeAsync(response.Body, value, Json);
        return response;
    }
}
