using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>The status of one instance.</summary>
internal sealed class GetInstance : IDurableCall
{
    private const string SecondsToNextAsk = "5";

    public string Method => HttpMethods.Get;

    public string Template => "instances/{id}";

    public async Task AnswerAsync(DurableRequest request, DurableTaskClient client)
    {
        var http = request.Http;
        var instance = await client.GetInstanceAsync(
            request.InstanceId,
            getInputsAndOutputs: true,
            http.RequestAborted
        );
        if (instance is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.StatusCode = StatusOf(instance, request);
        if (http.Response.StatusCode == StatusCodes.Status202Accepted)
        {
            http.Response.Headers.Location = http.Request.GetEncodedUrl();
            http.Response.Headers.RetryAfter = SecondsToNextAsk;
        }

        await ResponseWriter.WriteAsync(
            http,
            "application/json; charset=utf-8",
            InstanceJson.Of(instance, request.Flag("showInput", otherwise: true))
        );
    }

    private static int StatusOf(OrchestrationMetadata instance, DurableRequest request)
    {
        if (!instance.IsCompleted)
        {
            return StatusCodes.Status202Accepted;
        }

        var failed = instance.RuntimeStatus == OrchestrationRuntimeStatus.Failed;
        return failed && request.Flag("returnInternalServerErrorOnFailure", otherwise: false)
            ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status200OK;
    }
}
