using Microsoft.AspNetCore.Routing.Patterns;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>The HTTP side of Durable Functions: what the URLs of a status response lead to.</summary>
internal static class DurableWebhook
{
    public const string BasePath = "runtime/webhooks/durabletask";

    public static IReadOnlyList<IDurableCall> Calls { get; } = [new GetInstance()];

    public static RoutePattern PatternOf(IDurableCall call) => RoutePatternFactory.Parse($"{BasePath}/{call.Template}");
}
