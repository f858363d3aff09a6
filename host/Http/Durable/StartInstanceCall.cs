using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.EmbeddedHost.Functions;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>Starts an instance of an orchestration function.</summary>
internal sealed class StartInstanceCall : IDurableCall
{
    public string Method => HttpMethods.Post;

    public string Template => "orchestrators/{functionName}/{instanceId?}";

    public async Task AnswerAsync(DurableRequest request)
    {
        var name = request.Segment(1);
        if (!IsOrchestration(request, name))
        {
            await request.BadRequestAsync(
                $"The function '{name}' doesn't exist, is disabled, or is not an orchestrator function."
            );
            return;
        }
        try
        {
            var input = await request.JsonAsync();
            var options = request.FindSegment(2) is { } id ? new StartOrchestrationOptions(id) : null;
            var started = await request.Client.ScheduleNewOrchestrationInstanceAsync(
                name,
                input,
                options,
                request.Http.RequestAborted
            );
            await CheckStatus.AnswerAsync(request, started);
        }
        catch (JsonException)
        {
            await request.BadRequestAsync("Invalid JSON content");
        }
        catch (Exception refused) when (refused is ArgumentException or InvalidOperationException)
        {
            await request.BadRequestAsync(refused.Message);
        }
    }

    private static bool IsOrchestration(DurableRequest request, string name) =>
        request
            .Services.GetRequiredService<FunctionCatalog>()
            .Of(TriggerKind.Orchestration)
            .Any(function => string.Equals(function.Name, name, StringComparison.OrdinalIgnoreCase));
}
