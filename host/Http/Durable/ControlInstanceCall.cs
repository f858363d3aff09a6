using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>Tells an instance to do something, for a reason.</summary>
/// <param name="operation">The last part of the path.</param>
/// <param name="isAllowed">Whether an instance in a status can do it; if not, it is gone.</param>
/// <param name="act">Tells it.</param>
internal sealed class ControlInstanceCall(
    string operation,
    Predicate<OrchestrationMetadata> isAllowed,
    Func<DurableRequest, Task> act
) : IDurableCall
{
    public string Method => HttpMethods.Post;

    public string Template => $"instances/{{id}}/{operation}";

    public async Task AnswerAsync(DurableRequest request)
    {
        var instance = await request.Client.GetInstanceAsync(request.InstanceId, request.Http.RequestAborted);
        if (instance is null)
        {
            await request.Status(StatusCodes.Status404NotFound);
        }
        else if (!isAllowed(instance))
        {
            await request.Status(StatusCodes.Status410Gone);
        }
        else
        {
            await act(request);
            await request.Status(StatusCodes.Status202Accepted);
        }
    }
}
