using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
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
        HttpKeys? keys,
        CancellationToken stopping
    )
    {
        foreach (var route in functions)
        {
            var endpoint = new FunctionEndpoint(route.Function, invoker, keys?.Webhook, stopping);
            var level = ((HttpTriggerAttribute)route.Function.Trigger).AuthLevel;
            var serve = Guard(keys, level, endpoint.ServeAsync);
            routes.Map($"Function '{route.Function.Name}'", route.Pattern, route.Methods, serve);
        }
    }

    public static void MapDurableWebhook(this IEndpointRouteBuilder routes, IServiceProvider services, HttpKeys? keys)
    {
        foreach (var call in DurableWebhook.Calls)
        {
            routes.Map(
                $"The durable webhook's {call.Method} {call.Template}",
                DurableWebhook.PatternOf(call),
                [call.Method],
                Guard(
                    keys,
                    AuthorizationLevel.System,
                    http => call.AnswerAsync(new DurableRequest(http, services, keys?.Webhook))
                )
            );
        }
    }

    private static RequestDelegate Guard(HttpKeys? keys, AuthorizationLevel level, RequestDelegate serve) =>
        keys is null || level == AuthorizationLevel.Anonymous
            ? serve
            : http =>
            {
                if (keys.Opens(level, HttpKeys.In(http.Request)))
                {
                    return serve(http);
                }
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            };

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
