using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>Removes one ended instance.</summary>
internal sealed class PurgeInstanceCall : IDurableCall
{
    public string Method => HttpMethods.Delete;

    public string Template => "instances/{id}";

    public async Task AnswerAsync(DurableRequest request)
    {
        if (await request.Client.GetInstanceAsync(request.InstanceId, request.Http.RequestAborted) is null)
        {
            await request.Status(StatusCodes.Status404NotFound);
            return;
        }
        await PurgeInstancesCall.AnswerAsync(request, await request.Client.PurgeInstanceAsync(request.InstanceId));
    }
}

/// <summary>Removes the ended instances that fit.</summary>
internal sealed class PurgeInstancesCall : IDurableCall
{
    public string Method => HttpMethods.Delete;

    public string Template => "instances";

    public async Task AnswerAsync(DurableRequest request)
    {
        if (request.Time("createdTimeFrom") is not { } from)
        {
            await request.BadRequestAsync("Please provide value for 'createdTimeFrom' parameter.");
            return;
        }
        var filter = new PurgeInstancesFilter(from, request.Time("createdTimeTo"), request.Statuses("runtimeStatus"));
        var purged = await request.Client.PurgeAllInstancesAsync(filter, request.Http.RequestAborted);
        if (purged.PurgedInstanceCount == 0)
        {
            await request.Status(StatusCodes.Status404NotFound);
            return;
        }
        await AnswerAsync(request, purged);
    }

    /// <summary>Answers with what a purge did.</summary>
    public static Task AnswerAsync(DurableRequest request, PurgeResult purged) =>
        request.JsonAsync(
            StatusCodes.Status200OK,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("instancesDeleted", purged.PurgedInstanceCount);
                json.WriteEndObject();
            }
        );
}
