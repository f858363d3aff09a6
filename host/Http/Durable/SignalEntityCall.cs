using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>Signals an entity: the operation that the query names, or, by DELETE, delete.</summary>
internal sealed class SignalEntityCall(string method) : IDurableCall
{
    public string Method => method;

    public string Template => "entities/{entityName}/{entityKey?}";

    public async Task AnswerAsync(DurableRequest request)
    {
        var operation = HttpMethods.IsDelete(Method) ? "delete" : request.Text("op");
        if (GetEntityCall.IdIn(request) is not { } id)
        {
            await request.BadRequestAsync("An entity's name must not be empty or hold an '@'.");
            return;
        }
        if (string.IsNullOrEmpty(operation))
        {
            await request.BadRequestAsync("Name the operation: op=….");
            return;
        }
        try
        {
            var input =
                request.Http.Request.HasJsonContentType() ? (object?)await request.JsonAsync()
                : await request.BodyAsync() is { Length: > 0 } text ? text
                : null;
            await request.Client.Entities.SignalEntityAsync(id, operation, input);
            await request.Status(StatusCodes.Status202Accepted);
        }
        catch (JsonException error)
        {
            await request.BadRequestAsync($"Could not parse JSON content: {error.Message}");
        }
    }
}
