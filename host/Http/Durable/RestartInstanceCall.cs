using Microsoft.AspNetCore.Http;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>Runs an ended instance's orchestration and input again.</summary>
internal sealed class RestartInstanceCall : IDurableCall
{
    public string Method => HttpMethods.Post;

    public string Template => "instances/{id}/restart";

    public async Task AnswerAsync(DurableRequest request)
    {
        try
        {
            var anew = request.Flag("restartWithNewInstanceId", otherwise: true);
            var id = await request.Client.RestartAsync(request.InstanceId, anew, request.Http.RequestAborted);
            await CheckStatus.AnswerAsync(request, id);
        }
        catch (ArgumentException)
        {
            await request.BadRequestAsync("InstanceId does not match a valid orchestration instance.");
        }
        catch (InvalidOperationException runs)
        {
            await request.BadRequestAsync(runs.Message);
        }
    }
}
