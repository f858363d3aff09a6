using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Worker.Entities;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>What an orchestrator's code sees: the programming model's context over an <see cref="OrchestrationRun"/>.</summary>
internal sealed class ReplayContext(OrchestrationRun run, DataConverter converter, ILoggerFactory loggers)
    : TaskOrchestrationContext
{
    private int guids;
    private EntityFeature? entities;

    public override TaskName Name => run.Instance.Name;

    public override string InstanceId => run.Instance.Id;

    public override string Version => run.Instance.Version ?? "";

    public override ParentOrchestrationInstance? Parent =>
        run.Instance.Parent is { } parent ? new(parent.Name, parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => run.Now.UtcDateTime;

    public override bool IsReplaying => run.IsReplaying;

    public override TaskOrchestrationEntityFeature Entities => entities ??= new EntityFeature(run, converter);

    protected override ILoggerFactory LoggerFactory => loggers;

    public override T? GetInput<T>()
        where T : default => converter.Deserialize<T>(run.Instance.Input);

    public override async Task<TResult> CallActivityAsync<TResult>(
        TaskName name,
        object? input = null,
        TaskOptions? options = null
    )
    {
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException(
                "The input is a TaskOptions: pass it as the argument named options. To send one as input, pass options too.",
                nameof(input)
            );
        }
        var data = converter.Serialize(input);
        var version = options?.Version is { } asked ? (string)asked : run.Instance.Version;
        var result = await RetryLoop.RunAsync(
            this,
            options?.Retry,
            () => CallAsync(name, id => new TaskScheduled(id, name) { Input = data, Version = version })
        );
        return converter.Deserialize<TResult>(result)!;
    }

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null
    )
    {
        run.Locks.ThrowIfHeld();
        var data = converter.Serialize(input);
        var child = options as SubOrchestrationOptions;
        InstanceIds.ThrowIfEntity(child?.InstanceId);
        var instanceId = child?.InstanceId ?? NewGuid().ToString("N");
        var tags = options?.Tags is { Count: > 0 } given ? new Dictionary<string, string>(given) : null;
        var version = options?.Version is { } asked ? (string)asked : null;
        var result = await RetryLoop.RunAsync(
            this,
            options?.Retry,
            () =>
                CallAsync(
                    orchestratorName,
                    id => new ChildScheduled(id, orchestratorName, instanceId)
                    {
                        Input = data,
                        Version = version,
                        Tags = tags,
                    }
                )
        );
        return converter.Deserialize<TResult>(result)!;
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var utc = fireAt.Kind is DateTimeKind.Local ? fireAt.ToUniversalTime() : fireAt;
        var due = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        var timer = run.Ask(id => new TimerCreated(id, due));
        if (cancellationToken.CanBeCanceled)
        {
            cancellationToken.UnsafeRegister(_ => run.Cancel(timer, due, cancellationToken), state: null);
        }
        return timer.Result;
    }

    public override async Task<T> WaitForExternalEvent<T>(
        string eventName,
        CancellationToken cancellationToken = default
    ) => converter.Deserialize<T>(await run.WaitForEventAsync(eventName, cancellationToken))!;

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        InstanceIds.ThrowIfEntity(instanceId);
        var data = converter.Serialize(payload);
        run.Tell(id => new EventSent(id, instanceId, eventName) { Input = data });
    }

    public override void SetCustomStatus(object? customStatus) => run.CustomStatus = converter.Serialize(customStatus);

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(
            new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents }
        );

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var version = string.IsNullOrWhiteSpace(options.NewVersion) ? run.Instance.Version : options.NewVersion;
        run.Next = new NextRun(converter.Serialize(options.NewInput), version, Carried: []);
        run.CarriesEvents = options.PreserveUnprocessedEvents;
    }

    public override Guid NewGuid() => DeterministicGuid.Of($"{InstanceId}/{CurrentUtcDateTime:O}/{guids++}");

    private async Task<string?> CallAsync(TaskName name, Func<int, HistoryEvent> describe)
    {
        var task = run.Ask(describe);
        try
        {
            return await task.Result;
        }
        catch (FailedTaskException failed)
        {
            throw new TaskFailedException(name, task.Id, failed.Failure.ToDetails());
        }
    }
}
