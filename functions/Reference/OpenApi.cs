using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using TranslationFunctions.Http;

namespace TranslationFunctions.Reference;

/// <summary>Describes calls as an OpenAPI 3.1 document: schemas of answers follow from the types that are answered.</summary>
/// <param name="json">How the answers are written as JSON.</param>
/// <param name="bodies">The schemas of the requests' bodies, by name.</param>
internal sealed class OpenApi(JsonSerializerOptions json, JsonObject bodies)
{
    private const string JsonType = "application/json";

    private readonly JsonObject _schemas = bodies.DeepClone().AsObject();

    /// <summary>Makes the document.</summary>
    /// <param name="calls">The calls.</param>
    /// <returns>The document.</returns>
    public JsonObject Describe(IEnumerable<ApiCall> calls)
    {
        JsonObject paths = [];
        foreach (IGrouping<string, ApiCall> path in calls.GroupBy(call => call.Path))
        {
            paths[path.Key] = new JsonObject(path.Select(call => KeyValuePair.Create(call.Method, Describe(call))));
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "TranslationFunctions",
                ["version"] = typeof(OpenApi).Assembly.GetName().Version?.ToString(3),
                ["description"] = "A simulator of a slow video-translation API.",
            },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = _schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["key"] = new JsonObject
                    {
                        ["type"] = "apiKey",
                        ["in"] = "header",
                        ["name"] = "x-functions-key",
                    },
                },
            },
            // Keys are off unless they are configured.
            ["security"] = new JsonArray(new JsonObject(), new JsonObject { ["key"] = new JsonArray() }),
        };
    }

    private JsonNode? Describe(ApiCall call)
    {
        JsonObject operation = new() { ["operationId"] = call.Name, ["summary"] = call.Operation?.Summary };
        JsonNode[] parameters =
        [
            .. call.PathParameters.Select(name => Parameter("path", name, meaning: null)),
            .. call.Parameters.Select(one => Parameter(one.Place, one.Name, one.Meaning)),
        ];
        if (parameters.Length > 0)
        {
            operation["parameters"] = new JsonArray(parameters);
        }

        if (call.Operation?.Body is { } body)
        {
            operation["requestBody"] = new JsonObject { ["content"] = Content(JsonType, Reference(body)) };
        }

        operation["responses"] = new JsonObject(
            call.Answers.Select(answer => KeyValuePair.Create($"{answer.Status}", Describe(answer)))
        );
        return operation;
    }

    private JsonNode? Describe(AnswerAttribute answer)
    {
        JsonObject described = new() { ["description"] = answer.Meaning };
        if (answer.Body is { } body)
        {
            described["content"] = Content(JsonType, Schema(body));
        }
        else if (answer.Status >= 400)
        {
            described["content"] = Content("application/problem+json", Schema(typeof(Problem)));
        }

        return described;
    }

    private JsonObject Schema(Type type)
    {
        if (!_schemas.ContainsKey(type.Name))
        {
            _schemas[type.Name] = JsonSchemaExporter.GetJsonSchemaAsNode(
                json,
                type,
                new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Known }
            );
        }

        return Reference(type.Name);
    }

    // A time has a converter of its own, which tells nothing about what it writes.
    private static JsonNode Known(JsonSchemaExporterContext context, JsonNode schema) =>
        Nullable.GetUnderlyingType(context.TypeInfo.Type) switch
        {
            { } inner when inner == typeof(DateTimeOffset) => Time(new JsonArray("string", "null")),
            null when context.TypeInfo.Type == typeof(DateTimeOffset) => Time("string"),
            _ => schema,
        };

    private static JsonObject Time(JsonNode type) => new() { ["type"] = type, ["format"] = "date-time" };

    private static JsonNode Parameter(string place, string name, string? meaning)
    {
        JsonObject parameter = new()
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = place == "path",
            ["schema"] = new JsonObject { ["type"] = "string" },
        };
        if (meaning is not null)
        {
            parameter["description"] = meaning;
        }

        return parameter;
    }

    private static JsonObject Content(string type, JsonNode schema) =>
        new() { [type] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };
}
