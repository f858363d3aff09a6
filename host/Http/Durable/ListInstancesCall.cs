using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>A page of the instances that fit.</summary>
internal sealed class ListInstancesCall : IDurableCall
{
    private const int DefaultTop = 100;

    public string Method => HttpMethods.Get;

    public string Template => "instances";

    public async Task AnswerAsync(DurableRequest request)
    {
        var query = new OrchestrationQuery(
            CreatedFrom: request.Time("createdTimeFrom"),
            CreatedTo: request.Time("createdTimeTo"),
            Statuses: request.Statuses("runtimeStatus"),
            InstanceIdPrefix: request.Text("instanceIdPrefix"),
            PageSize: request.Count("top") ?? DefaultTop,
            FetchInputsAndOutputs: true,
            ContinuationToken: request.ContinuationToken
        );
        var pages = request.Client.GetAllInstancesAsync(query).AsPages();
        try
        {
            var page = await pages.FirstAsync(request.Http.RequestAborted);
            request.Http.Response.Headers[DurableRequest.Continuation] = page.ContinuationToken ?? "";
            await request.JsonAsync(
                StatusCodes.Status200OK,
                json =>
                {
                    json.WriteStartArray();
                    foreach (var instance in page.Values)
                    {
                        InstanceJson.Write(json, instance, request.Flag("showInput", otherwise: true));
                    }
                    json.WriteEndArray();
                }
            );
        }
        catch (ArgumentException token)
        {
            await request.BadRequestAsync(token.Message);
        }
    }
}
