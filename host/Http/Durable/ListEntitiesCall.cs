using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client.Entities;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>A page of the entities that fit, of all names or of one.</summary>
internal sealed class ListEntitiesCall : IDurableCall
{
    public string Method => HttpMethods.Get;

    public string Template => "entities/{entityName?}";

    public async Task AnswerAsync(DurableRequest request)
    {
        var query = new EntityQuery
        {
            InstanceIdStartsWith = request.FindSegment(1) is { Length: > 0 } name ? $"@{name}@" : null,
            LastModifiedFrom = request.Time("lastOperationTimeFrom"),
            LastModifiedTo = request.Time("lastOperationTimeTo"),
            IncludeState = request.Flag("fetchState", otherwise: false),
            PageSize = request.Count("top"),
            ContinuationToken = request.ContinuationToken,
        };
        try
        {
            var pages = request.Client.Entities.GetAllEntitiesAsync(query).AsPages();
            var page = await pages.FirstAsync(request.Http.RequestAborted);
            request.Http.Response.Headers[DurableRequest.Continuation] = page.ContinuationToken ?? "";
            await request.JsonAsync(
                StatusCodes.Status200OK,
                json =>
                {
                    json.WriteStartArray();
                    foreach (var entity in page.Values)
                    {
                        Write(json, entity);
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

    private static void Write(Utf8JsonWriter json, EntityMetadata entity)
    {
        json.WriteStartObject();
        json.WriteStartObject("entityId");
        json.WriteString("name", entity.Id.Name);
        json.WriteString("key", entity.Id.Key);
        json.WriteEndObject();
        json.WriteString("lastOperationTime", entity.LastModifiedTime.UtcDateTime);
        json.WriteJson("state", entity.IncludesState ? entity.State.Value : null);
        json.WriteEndObject();
    }
}
