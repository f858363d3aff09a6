using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>Answers to whoever has started an instance: where to watch and control it, or what came of it.</summary>
internal static class CheckStatus
{
    private const string SecondsToFirstAsk = "10";

    /// <summary>
    /// Waits as long as the query's timeout says, when it names a pollingInterval, too: the outcome is the answer if
    /// there is one by then.
    /// </summary>
    public static async Task AnswerAsync(DurableRequest request, string id)
    {
        if (request.Seconds("timeout") is not { } timeout || request.Seconds("pollingInterval") is null)
        {
            await LinksAsync(request, id);
            return;
        }
        var ended = await WaitAsync(request, id, timeout);
        if (ended is null)
        {
            await LinksAsync(request, id);
        }
        else if (ended.RuntimeStatus == OrchestrationRuntimeStatus.Completed)
        {
            await request.JsonAsync(
                StatusCodes.Status200OK,
                json => json.WriteRawValue(ended.SerializedOutput ?? "null")
            );
        }
        else
        {
            await GetInstanceCall.AnswerAsync(request, id);
        }
    }

    private static async Task<OrchestrationMetadata?> WaitAsync(DurableRequest request, string id, TimeSpan timeout)
    {
        var time = request.Services.GetRequiredService<TimeProvider>();
        using var patience = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, request.Http.RequestAborted);
        try
        {
            return await request.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Task LinksAsync(DurableRequest request, string id)
    {
        var http = request.Http;
        var root = UriHelper.BuildAbsolute(http.Request.Scheme, http.Request.Host);
        var instance = $"{root}{DurableWebhook.BasePath}/instances/{Uri.EscapeDataString(id)}";
        string Link(string operation, string query = "")
        {
            var code = request.Code is { } key ? $"code={Uri.EscapeDataString(key)}" : "";
            var all = string.Join('&', ((string[])[query, code]).Where(static part => part.Length > 0));
            return all.Length == 0 ? $"{instance}{operation}" : $"{instance}{operation}?{all}";
        }

        http.Response.Headers.Location = Link("");
        http.Response.Headers.RetryAfter = SecondsToFirstAsk;
        return request.JsonAsync(
            StatusCodes.Status202Accepted,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WriteString("statusQueryGetUri", Link(""));
                json.WriteString("sendEventPostUri", Link("/raiseEvent/{eventName}"));
                json.WriteString("terminatePostUri", Link("/terminate", "reason={text}"));
                json.WriteString("rewindPostUri", Link("/rewind", "reason={text}"));
                json.WriteString("purgeHistoryDeleteUri", Link(""));
                json.WriteString("restartPostUri", Link("/restart"));
                json.WriteString("suspendPostUri", Link("/suspend", "reason={text}"));
                json.WriteString("resumePostUri", Link("/resume", "reason={text}"));
                json.WriteEndObject();
            }
        );
    }
}
