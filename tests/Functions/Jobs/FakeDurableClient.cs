using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.Tests.Functions.Jobs;

/// <summary>Answers look-ups from a queue and counts the starts. Everything else is not for these tests.</summary>
internal sealed class FakeDurableClient(params OrchestrationMetadata?[] lookUps) : DurableTaskClient("fake")
{
    private readonly Queue<OrchestrationMetadata?> _lookUps = new(lookUps);

    public List<(string Name, object? Input, StartOrchestrationOptions? Options)> Starts { get; } = [];

    public Exception? StartFailure { get; init; }

    public override DurableEntityClient Entities { get; } = new NoEntities();

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    )
    {
        getInputsAndOutputs.ShouldBeTrue();
        return Task.FromResult(_lookUps.Dequeue());
    }

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        Starts.Add((orchestratorName, input, options));
        return StartFailure is null
            ? Task.FromResult(options?.InstanceId ?? "a1")
            : Task.FromException<string>(StartFailure);
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        throw new NotSupportedException();

    public override Task RaiseEventAsync(
        string instanceId,
        string eventName,
        object? eventPayload = null,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override Task ResumeInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override Task SuspendInstanceAsync(
        string instanceId,
        string? reason = null,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId,
        bool getInputsAndOutputs = false,
        CancellationToken cancellation = default
    ) => throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class NoEntities() : DurableEntityClient("fake")
    {
        public override Task<EntityMetadata<T>?> GetEntityAsync<T>(
            EntityInstanceId id,
            bool includeState = true,
            CancellationToken cancellation = default
        ) => Task.FromResult<EntityMetadata<T>?>(null);

        public override Task<EntityMetadata?> GetEntityAsync(
            EntityInstanceId id,
            bool includeState = true,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();

        public override Task SignalEntityAsync(
            EntityInstanceId id,
            string operationName,
            object? input = null,
            SignalEntityOptions? options = null,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();

        public override AsyncPageable<EntityMetadata> GetAllEntitiesAsync(EntityQuery? filter = null) =>
            throw new NotSupportedException();

        public override AsyncPageable<EntityMetadata<T>> GetAllEntitiesAsync<T>(EntityQuery? filter = null) =>
            throw new NotSupportedException();

        public override Task<CleanEntityStorageResult> CleanEntityStorageAsync(
            CleanEntityStorageRequest? request = null,
            bool continueUntilComplete = true,
            CancellationToken cancellation = default
        ) => throw new NotSupportedException();
    }
}
