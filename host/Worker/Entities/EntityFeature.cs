using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Worker.Entities;

/// <summary>What an orchestrator's code may do with entities.</summary>
internal sealed class EntityFeature(OrchestrationRun run, DataConverter converter) : TaskOrchestrationEntityFeature
{
    public override async Task<TResult> CallEntityAsync<TResult>(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        CallEntityOptions? options = null
    ) => converter.Deserialize<TResult>(await CallAsync(id, operationName, input))!;

    public override Task CallEntityAsync(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        CallEntityOptions? options = null
    ) => CallAsync(id, operationName, input);

    public override Task SignalEntityAsync(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        SignalEntityOptions? options = null
    )
    {
        var entity = TextOf(id);
        run.Locks.ThrowIfLocked(entity);
        var data = converter.Serialize(input);
        run.Tell(number => new EntityOperationSignaled(number, entity, operationName)
        {
            Input = data,
            At = options?.SignalTime,
        });
        return Task.CompletedTask;
    }

    public override async Task<IAsyncDisposable> LockEntitiesAsync(IEnumerable<EntityInstanceId> entityIds)
    {
        ArgumentNullException.ThrowIfNull(entityIds);
        string[] entities =
        [
            .. entityIds.Select(TextOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        if (entities.Length == 0)
        {
            throw new ArgumentException("The list of entities to lock must not be empty.", nameof(entityIds));
        }
        run.Locks.ThrowIfEntered();
        var task = run.Ask(id => new EntityLockRequested(id, entities));
        run.Locks.Enter(new EntityLockRequested(task.Id, entities));
        await task.Result;
        run.Locks.Granted();
        return new Releaser(run, task.Id);
    }

    public override bool InCriticalSection([NotNullWhen(true)] out IReadOnlyList<EntityInstanceId>? entityIds)
    {
        entityIds = [.. run.Locks.Available.Select(EntityInstanceId.FromString)];
        return run.Locks.Request is not null;
    }

    private async Task<string?> CallAsync(EntityInstanceId id, string operationName, object? input)
    {
        var entity = TextOf(id);
        ArgumentException.ThrowIfNullOrEmpty(operationName);
        run.Locks.BeginCall(entity);
        var data = converter.Serialize(input);
        var task = run.Ask(number => new EntityOperationCalled(number, entity, operationName) { Input = data });
        try
        {
            return await task.Result;
        }
        catch (FailedTaskException failed)
        {
            throw new EntityOperationFailedException(id, operationName, failed.Failure.ToDetails());
        }
        finally
        {
            run.Locks.EndCall(entity);
        }
    }

    private static string TextOf(EntityInstanceId id) =>
        id == default
            ? throw new ArgumentException("The default value is no entity's id: give it a name and a key.", nameof(id))
            : id.ToString();

    private sealed class Releaser(OrchestrationRun run, int lockId) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            if (run.Locks.Request is { } request && request.Id == lockId)
            {
                foreach (var entity in request.Entities)
                {
                    run.Tell(number => new EntityUnlockSent(number, entity, lockId));
                }
                run.Locks.Exit();
            }
            return ValueTask.CompletedTask;
        }
    }
}
