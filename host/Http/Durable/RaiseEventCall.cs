using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>Sends an event to an instance.</summary>
internal sealed class RaiseEventCall : IDurableCall
{
    public string Method => HttpMethods.Post;

    public string Template => "instances/{id}/raiseEvent/{eventName}";

    public async Task AnswerAsync(DurableRequest request)
    {
        var instance = await request.Client.GetInstanceAsync(request.InstanceId, request.Http.RequestAborted);
        if (instance is null)
        {
            await request.Status(StatusCodes.Status404NotFound);
            return;
        }
        if (instance.IsCompleted)
        {
            await request.Status(StatusCodes.Status410Gone);
            return;
        }
        if (!request.Http.Request.HasJsonContentType())
        {
            await request.BadRequestAsync("Only application/json request content is supported");
            return;
        }
        try
        {
            var payload = await request.JsonAsync();
            await request.Client.RaiseEventAsync(instance.InstanceId, request.Segment(3), payload);
            await request.Status(StatusCodes.Status202Accepted);
        }
        catch (JsonException)
        {
            await request.BadRequestAsync("Invalid JSON content");
        }
    }
}
