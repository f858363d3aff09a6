using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>
/// The worker's JSON: the published worker's serializer over <c>IOptions&lt;JsonSerializerOptions&gt;</c>, whose defaults
/// are System.Text.Json's, with names read without regard to case.
/// </summary>
internal static class WorkerJson
{
    public static void AddDefaults(IServiceCollection services) =>
        services.Configure<JsonSerializerOptions>(options => options.PropertyNameCaseInsensitive = true);

    public static JsonSerializerOptions Options(FunctionContext context) =>
        context.InstanceServices.GetService<IOptions<JsonSerializerOptions>>()?.Value
        ?? throw new InvalidOperationException(
            "The invocation's services hold no JsonSerializerOptions: build the app with FunctionsApplication.CreateBuilder."
        );
}
