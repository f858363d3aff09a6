using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Client;

/// <summary>The programming model's client over the engine in this process.</summary>
internal sealed class EngineClient(DurableEngine engine, DataConverter converter) : DurableTaskClient("embedded")
{
    public override DurableEntityClient Entities { get; } = new EngineEntityClient(engine.Entities, converter);

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        cancellation.ThrowIfCancellationRequested();
        InstanceIds.ThrowIfEntity(options?.InstanceId);
        var request = new StartRequest(orchestratorName)
        {
            InstanceId = options?.InstanceId,
            Input = converter.Serialize(input),
            Version = options?.Version is { } version ? (string)version : null,
            Tags = options?.Tags is { Count: > 0 } tags ? tags : null,
            StartAt = options?.StartAt,
            Dedupe = DedupeNames.Of(options?.DedupeStatuses),
        };
        return (await engine.StartAsync(request)).Id;
    }

    public override Task RaiseEventAsync(
        string instanceId,
        string eventName,
        object? eventPayload = null,
        CancellationToken cancellation = default
    ) => SendAsync(instanceId, new EventRaised(eventName) { Input = converter.Serialize(eventPayload) }, cancellation);

    public override Task SuspendInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => SendAsync(instanceId, new ExecutionSuspended(reason), cancellation);

    public override Task ResumeInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => SendAsync(instanceId, new ExecutionResumed(reason), cancellation);

    public override Task TerminateInstanceAsync(
        string instanceId,
        TerminateInstanceOptions? options = null,
        CancellationToken cancellation = default
    ) =>
        SendAsync(
            instanceId,
            new ExecutionTerminated(converter.Serialize(options?.Output)) { Recursive = options?.Recursive ?? false },
            cancellation
        );

    public override async Task<string> RestartAsync(
        string instanceId,
        bool restartWithNewInstanceId = false,
        CancellationToken cancellation = default
    )
    {
        var row = await KnownAsync(instanceId, cancellation);
        if (!row.Status.IsEnded())
        {
            throw new InvalidOperationException(
                $"The orchestration '{instanceId}' is {row.Status} and cannot be restarted: wait for its end, or "
                    + "terminate it."
            );
        }
        var request = new StartRequest(row.Name)
        {
            InstanceId = restartWithNewInstanceId ? null : instanceId,
            Input = row.Input,
            Version = row.Version,
            Tags = row.Tags,
        };
        return (await engine.StartAsync(request)).Id;
    }

    public override async Task RewindInstanceAsync(
        string instanceId,
        string reason,
        CancellationToken cancellation = default
    )
    {
        var row = await KnownAsync(instanceId, cancellation);
        if (row.Status is not InstanceStatus.Failed)
        {
            throw new InvalidOperationException(
                $"The orchestration '{instanceId}' is {row.Status}: only a failed one can be rewound."
            );
        }
        await engine.RewindAsync(row, reason);
    }

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) =>
        await engine.FindAsync(instanceId, cancellation) is { } row
            ? RowMetadata.Of(row, getInputsAndOutputs, converter)
            : null;

    public override async Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    )
    {
        var row = await engine.WaitAsync(instanceId, status => status != InstanceStatus.Pending, cancellation);
        return RowMetadata.Of(row, getInputsAndOutputs, converter);
    }

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    )
    {
        var row = await engine.WaitAsync(instanceId, status => status.IsEnded(), cancellation);
        return RowMetadata.Of(row, getInputsAndOutputs, converter);
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        filter ??= new OrchestrationQuery();
        return Pageable.Create(
            async (continuation, pageSize, cancellation) =>
            {
                var page = await engine.QueryAsync(
                    InstanceQueries.Of(filter, continuation ?? filter.ContinuationToken, pageSize),
                    cancellation
                );
                return new Page<OrchestrationMetadata>(
                    [.. page.Instances.Select(row => RowMetadata.Of(row, filter.FetchInputsAndOutputs, converter))],
                    page.Continuation
                );
            }
        );
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    ) => new(await engine.PurgeAsync(instanceId, options?.Recursive ?? false, cancellation));

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        var purged = 0;
        var query = InstanceQueries.Of(filter);
        do
        {
            var page = await engine.QueryAsync(query, cancellation);
            foreach (var row in page.Instances)
            {
                purged += await engine.PurgeAsync(row.Id, options?.Recursive ?? false, cancellation);
            }
            query = query with { Continuation = page.Continuation };
        } while (query.Continuation is not null);
        return new PurgeResult(purged, isComplete: true);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<InstanceRow> KnownAsync(string instanceId, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        InstanceIds.ThrowIfEntity(instanceId);
        return await engine.FindAsync(instanceId, cancellation)
            ?? throw new ArgumentException(
                $"An orchestration with the instanceId {instanceId} was not found.",
                nameof(instanceId)
            );
    }

    private Task SendAsync(string instanceId, HistoryEvent happened, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        InstanceIds.ThrowIfEntity(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return engine.SendAsync(instanceId, happened).AsTask();
    }
}
