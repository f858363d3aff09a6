using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace TranslationFunctions.Tests.Functions.Translation;

/// <summary>Takes note of the signals that an orchestrator sends. Everything else is not for these tests.</summary>
internal sealed class RecordedSignals(ICollection<object?> calls) : TaskOrchestrationEntityFeature
{
    public override Task SignalEntityAsync(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        SignalEntityOptions? options = null
    )
    {
        calls.Add((id, operationName, input));
        return Task.CompletedTask;
    }

    public override Task<TResult> CallEntityAsync<TResult>(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        CallEntityOptions? options = null
    ) => throw new NotSupportedException();

    public override Task CallEntityAsync(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        CallEntityOptions? options = null
    ) => throw new NotSupportedException();

    public override Task<IAsyncDisposable> LockEntitiesAsync(IEnumerable<EntityInstanceId> entityIds) =>
        throw new NotSupportedException();

    public override bool InCriticalSection([NotNullWhen(true)] out IReadOnlyList<EntityInstanceId>? entityIds) =>
        throw new NotSupportedException();
}
