using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>The status of one instance.</summary>
internal sealed class GetInstanceCall : IDurableCall
{
    private const string SecondsToNextAsk = "5";

    public string Method => HttpMethods.Get;

    public string Template => "instances/{id}";

    public Task AnswerAsync(DurableRequest request) => AnswerAsync(request, request.InstanceId);

    /// <summary>Answers with the status of an instance.</summary>
    public static async Task AnswerAsync(DurableRequest request, string id)
    {
        var http = request.Http;
        var instance = await request.Client.GetInstanceAsync(id, getInputsAndOutputs: true, http.RequestAborted);
        if (instance is null)
        {
            await request.Status(StatusCodes.Status404NotFound);
            return;
        }

        var status = StatusOf(instance, request);
        if (status == StatusCodes.Status202Accepted)
        {
            http.Response.Headers.Location = http.Request.GetEncodedUrl();
            http.Response.Headers.RetryAfter = SecondsToNextAsk;
        }

        var showInput = request.Flag("showInput", otherwise: true);
        var history = request.Flag("showHistory", otherwise: false) ? await HistoryAsync(request, id) : null;
        await request.JsonAsync(
            status,
            json =>
                InstanceJson.Write(
                    json,
                    instance,
                    showInput,
                    history,
                    request.Flag("showHistoryOutput", otherwise: false)
                )
        );
    }

    private static ValueTask<IReadOnlyList<HistoryEvent>?> HistoryAsync(DurableRequest request, string id) =>
        request.Services.GetRequiredService<IHistoryReader>().ReadHistoryAsync(id, request.Http.RequestAborted);

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
