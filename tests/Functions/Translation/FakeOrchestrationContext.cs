using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Tests.Functions.Translation;

/// <summary>Records what the orchestrator asks for, in order; timers fire and activities succeed at once.</summary>
internal sealed class FakeOrchestrationContext(object? input, DateTime now) : TaskOrchestrationContext
{
    private DateTime _now = now;

    public List<object?> Calls { get; } = [];

    public override TaskName Name => TranslateVideo.Name;

    public override string InstanceId => "a1";

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => _now;

    public override bool IsReplaying => false;

    public override TaskOrchestrationEntityFeature Entities => new RecordedSignals(Calls);

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    public override T GetInput<T>() => (T)input!;

    public override void SetCustomStatus(object? customStatus) => Calls.Add(customStatus);

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        Calls.Add(fireAt);
        _now = fireAt;
        return Task.CompletedTask;
    }

    public override Task<TResult> CallActivityAsync<TResult>(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    )
    {
        Calls.Add((name.Name, input));
        return Task.FromResult((TResult)(object)new TranslationResult("url", "es"));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    ) => throw new NotSupportedException();

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        new TaskCompletionSource<T>().Task;

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        throw new NotSupportedException();

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        throw new NotSupportedException();

    public override Guid NewGuid() => throw new NotSupportedException();
}
