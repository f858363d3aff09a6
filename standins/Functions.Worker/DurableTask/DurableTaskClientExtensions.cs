using System.Net;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Answers HTTP requests that started an orchestration.</summary>
public static class DurableTaskClientExtensions
{
    /// <summary>A 202 whose Location is the status of an instance and whose body is its management addresses.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The request to answer.</param>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="cancellation">Gives up writing.</param>
    public static Task<HttpResponseData> CreateCheckStatusResponseAsync(
        this DurableTaskClient client,
        HttpRequestData request,
        string instanceId,
        CancellationToken cancellation = default
    ) => client.CreateCheckStatusResponseAsync(request, instanceId, HttpStatusCode.Accepted, cancellation);

    /// <summary>A response whose Location is the status of an instance and whose body is its management addresses.</summary>
    /// <param name="client">The client.</param>
    /// <param name="request">The request to answer.</param>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="statusCode">The status of the response.</param>
    /// <param name="cancellation">Gives up writing.</param>
    public static async Task<HttpResponseData> CreateCheckStatusResponseAsync(
        this DurableTaskClient client,
        HttpRequestData request,
        string instanceId,
        HttpStatusCode statusCode,
        CancellationToken cancellation = default
    )
    {
        (HttpResponseData response, HttpManagementPayload payload) = Start(client, request, instanceId, statusCode);
        JsonSerializerOptions options = WorkerJson.Options(response.FunctionContext);
        await JsonSerializer.SerializeAsync(response.Body, payload, options, cancellation);
        return response;
    }

    /// <inheritdoc cref="CreateCheckStatusResponseAsync(DurableTaskClient, HttpRequestData, string, CancellationToken)" />
    public static HttpResponseData CreateCheckStatusResponse(
        this DurableTaskClient client,
        HttpRequestData request,
        string instanceId,
        CancellationToken cancellation = default
    ) => client.CreateCheckStatusResponse(request, instanceId, HttpStatusCode.Accepted, cancellation);

    /// <inheritdoc cref="CreateCheckStatusResponseAsync(DurableTaskClient, HttpRequestData, string, HttpStatusCode, CancellationToken)" />
    public static HttpResponseData CreateCheckStatusResponse(
        this DurableTaskClient client,
        HttpRequestData request,
        string instanceId,
        HttpStatusCode statusCode,
        CancellationToken cancellation = default
    )
    {
        (HttpResponseData response, HttpManagementPayload payload) = Start(client, request, instanceId, statusCode);
        JsonSerializer.Serialize(response.Body, payload, WorkerJson.Options(response.FunctionContext));
        return response;
    }

    /// <summary>The management addresses of an instance.</summary>
    /// <param name="client">The client.</param>
    /// <param name="instanceId">The id of the instance.</param>
    /// <param name="request">A request to this app, whose scheme, host and port the addresses have.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="InvalidOperationException">There is no request.</exception>
    public static HttpManagementPayload CreateHttpManagementPayload(
        this DurableTaskClient client,
        string instanceId,
        HttpRequestData? request = null
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return request is null
            ? throw new InvalidOperationException(
                "The stand-in client knows no address of its own: pass the request that the function got."
            )
            : Payload(instanceId, request);
    }

    private static (HttpResponseData Response, HttpManagementPayload Payload) Start(
        DurableTaskClient client,
        HttpRequestData request,
        string instanceId,
        HttpStatusCode statusCode
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        HttpManagementPayload payload = Payload(instanceId, request);
        HttpResponseData response = request.CreateResponse(statusCode);
        response.Headers.Add("Location", payload.StatusQueryGetUri);
        response.Headers.Add("Content-Type", "application/json");
        return (response, payload);
    }

    private static HttpManagementPayload Payload(string instanceId, HttpRequestData request)
    {
        string host = request.Url.GetLeftPart(UriPartial.Authority);
        string instance = $"{host}/runtime/webhooks/durabletask/instances/{Uri.EscapeDataString(instanceId)}";
        string? code = request.FunctionContext.Items.TryGetValue(HttpManagementPayload.CodeItem, out object? key)
            ? $"code={Uri.EscapeDataString((string)key)}"
            : null;
        string withCode = code is null ? "" : $"?{code}";
        string withReason = code is null ? "?reason={{text}}" : $"?reason={{{{text}}}}&{code}";
        return new()
        {
            Id = instanceId,
            StatusQueryGetUri = instance + withCode,
            SendEventPostUri = $"{instance}/raiseEvent/{{eventName}}{withCode}",
            TerminatePostUri = $"{instance}/terminate{withReason}",
            PurgeHistoryDeleteUri = instance + withCode,
            SuspendPostUri = $"{instance}/suspend{withReason}",
            ResumePostUri = $"{instance}/resume{withReason}",
        };
    }
}
