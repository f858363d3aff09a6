using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>
/// The HTTP side of Durable Functions: what the URLs of a status response lead to. It is the surface of the extension's
/// HttpApiHandler.
/// </summary>
internal static class DurableWebhook
{
    public const string BasePath = "runtime/webhooks/durabletask";

    public static IReadOnlyList<IDurableCall> Calls { get; } =
    [
        new StartInstanceCall(),
        new GetInstanceCall(),
        new ListInstancesCall(),
        new PurgeInstanceCall(),
        new PurgeInstancesCall(),
        new RaiseEventCall(),
        new ControlInstanceCall("terminate", IsOpen, TerminateAsync),
        new ControlInstanceCall(
            "suspend",
            IsOpen,
            request => request.Client.SuspendInstanceAsync(request.InstanceId, request.Reason)
        ),
        new ControlInstanceCall(
            "resume",
            IsOpen,
            request => request.Client.ResumeInstanceAsync(request.InstanceId, request.Reason)
        ),
        new ControlInstanceCall(
            "rewind",
            HasFailed,
            request => request.Client.RewindInstanceAsync(request.InstanceId, request.Reason ?? "")
        ),
        new RestartInstanceCall(),
        new GetEntityCall(),
        new ListEntitiesCall(),
        new SignalEntityCall(HttpMethods.Post),
        new SignalEntityCall(HttpMethods.Delete),
    ];

    public static RoutePattern PatternOf(IDurableCall call) => RoutePatternFactory.Parse($"{BasePath}/{call.Template}");

    private static bool IsOpen(OrchestrationMetadata instance) => !instance.IsCompleted;

    private static bool HasFailed(OrchestrationMetadata instance) =>
        instance.RuntimeStatus == OrchestrationRuntimeStatus.Failed;

    private static Task TerminateAsync(DurableRequest request) =>
        request.Client.TerminateInstanceAsync(request.InstanceId, (object?)request.Reason);
}
