using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using TranslationFunctions.Http;
using TranslationFunctions.Jobs;
using TranslationFunctions.Metrics;

namespace TranslationFunctions.Reference;

/// <summary>Serves the API's description. It follows from the functions themselves, so it is what runs.</summary>
public static class GetOpenApi
{
    private const string Bodies = "reference/bodies.json";

    private static readonly Lazy<byte[]> s_document = new(() => Encoding.UTF8.GetBytes(Describe().ToJsonString()));

    /// <summary>Serves the description.</summary>
    /// <param name="request">The request.</param>
    /// <returns>200.</returns>
    [Function("GetOpenApi")]
    [Operation("This description.")]
    [Answer(200, "An OpenAPI 3.1 document.")]
    public static HttpResponseData Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequestData request
    ) => request.Bytes(HttpStatusCode.OK, "application/json; charset=utf-8", s_document.Value);

    private static JsonObject Describe()
    {
        Assembly assembly = typeof(GetOpenApi).Assembly;
        using Stream bodies = assembly.GetManifestResourceStream(Bodies)!;
        IJsonTypeInfoResolver types = JsonTypeInfoResolver.Combine(
            JobJson.Default,
            MetricsJson.Default,
            ProblemJson.Default
        );
        JsonSerializerOptions json = new(JobJson.Default.Options) { TypeInfoResolver = types };
        return new OpenApi(json, JsonNode.Parse(bodies)!.AsObject()).Describe(ApiCall.Of(assembly));
    }
}
