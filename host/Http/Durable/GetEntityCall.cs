using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>The state of one entity.</summary>
internal sealed class GetEntityCall : IDurableCall
{
    // A path cannot hold an empty segment.
    private const string EmptyKey = "$";

    public string Method => HttpMethods.Get;

    public string Template => "entities/{entityName}/{entityKey}";

    public async Task AnswerAsync(DurableRequest request)
    {
        if (IdIn(request) is not { } id)
        {
            await request.BadRequestAsync("An entity's name must not be empty or hold an '@'.");
            return;
        }
        var entity = await request.Client.Entities.GetEntityAsync(id, request.Http.RequestAborted);
        if (entity is not { IncludesState: true })
        {
            await request.Status(StatusCodes.Status404NotFound);
            return;
        }
        await request.JsonAsync(StatusCodes.Status200OK, Encoding.UTF8.GetBytes(entity.State.Value));
    }

    /// <summary>The entity that the path names; null when it can be no entity's.</summary>
    public static EntityInstanceId? IdIn(DurableRequest request)
    {
        var (name, key) = (request.Segment(1), request.FindSegment(2) ?? "");
        return name.Length == 0 || name.Contains('@') ? null : new EntityInstanceId(name, key == EmptyKey ? "" : key);
    }
}
