using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.Http.Durable;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>What the server answers: an app's HTTP functions, and the durable webhook.</summary>
internal static class Endpoints
{
    public static void MapFunctions(
        this IEndpointRouteBuilder routes,
        IEnumerable<FunctionRoute> functions,
        FunctionInvoker invoker,
        CancellationToken stopping
    )
    {
        foreach (var route in functions)
        {
            var endpoint = new FunctionEndpoint(route.Function, invoker, stopping);
            routes.Map($"Function '{route.Function.Name}'", route.Pattern, route.Methods, endpoint.ServeAsync);
        }
    }

    public static void MapDurableWebhook(this IEndpointRouteBuilder routes, IServiceProvider services)
    {
        foreach (var call in DurableWebhook.Calls)
        {
            routes.Map(
                $"The durable webhook's {call.Method} {call.Template}",
                DurableWebhook.PatternOf(call),
                [call.Method],
                http => call.AnswerAsync(new DurableRequest(http), services.GetRequiredService<DurableTaskClient>())
            );
        }
    }

    private static void Map(
        this IEndpointRouteBuilder routes,
        string name,
        RoutePattern pattern,
        IReadOnlyList<string> methods,
        RequestDelegate serve
    )
    {
        var endpoint = routes.Map(pattern, serve).WithDisplayName(name);
        if (methods.Count > 0)
        {
            endpoint.WithMetadata(new HttpMethodMetadata(methods));
        }
    }
}
