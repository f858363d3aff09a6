using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace TranslationFunctions.Tests.Standins.DurableTask;

/// <summary>A context whose timer and event are ended by the test.</summary>
internal sealed class FakeOrchestration(ILoggerFactory loggers) : TaskOrchestrationContext
{
    public TaskCompletionSource Timer { get; } = new();

    public TaskCompletionSource<object?> Event { get; } = new();

    public DateTime FireAt { get; private set; }

    public bool Replaying { get; set; }

    public override TaskName Name => "fake";

    public override string InstanceId => "i";

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public override bool IsReplaying => Replaying;

    public override string Version => "1.2";

    protected override ILoggerFactory LoggerFactory => loggers;

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        FireAt = fireAt;
        cancellationToken.Register(() => Timer.TrySetCanceled(cancellationToken));
        return Timer.Task;
    }

    public override async Task<T> WaitForExternalEvent<T>(
        string eventName,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.Register(() => Event.TrySetCanceled(cancellationToken));
        return (T)(await Event.Task)!;
    }

    public override T GetInput<T>() => throw new NotSupportedException();

    public override Task<TResult> CallActivityAsync<TResult>(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    ) => throw new NotSupportedException();

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    ) => throw new NotSupportedException();

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        throw new NotSupportedException();

    public override void SetCustomStatus(object? customStatus) => throw new NotSupportedException();

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        throw new NotSupportedException();

    public override Guid NewGuid() => throw new NotSupportedException();
}
