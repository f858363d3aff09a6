using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.Engine.Entities;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Worker.Entities;

/// <summary>Runs the app's entities: each operation has an object of its own and sees the state the last one left.</summary>
internal sealed partial class EntityExecutor(
    TaskCatalog catalog,
    IServiceProvider services,
    DataConverter converter,
    ILoggerFactory loggers
)
{
    private readonly ILogger logger = loggers.CreateLogger<EntityExecutor>();

    public async ValueTask<EntityResult> RunAsync(EntityBatch batch, CancellationToken stopping)
    {
        var id = EntityInstanceId.FromString(batch.EntityId);
        if (catalog.Entity(id.Name) is not { } factory)
        {
            return EntityResult.Failed(batch, Failures.NotFound("Entity", id.Name, version: null));
        }
        var work = new EntityBatchWork(id, batch.State, converter, batch.NewId);
        var outcomes = new List<OperationOutcome>(batch.Operations.Count);
        foreach (var operation in batch.Operations)
        {
            outcomes.Add(await RunAsync(factory, work, operation, stopping));
        }
        return new EntityResult(work.State.Text, outcomes) { Signals = work.Signals, Starts = work.Starts };
    }

    // What an operation did before it threw is undone, but for what it did outside.
    private async ValueTask<OperationOutcome> RunAsync(
        Func<IServiceProvider, ITaskEntity> factory,
        EntityBatchWork work,
        OperationRequest request,
        CancellationToken stopping
    )
    {
        stopping.ThrowIfCancellationRequested();
        var before = work.Mark();
        try
        {
            await using var scope = services.CreateAsyncScope();
            var operation = new EntityOperation(request, work, converter);
            var result = await factory(scope.ServiceProvider).RunAsync(operation);
            return new OperationOutcome(converter.Serialize(result), Failure: null);
        }
        catch (Exception error) when (error is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            LogOperationFailed(error, request.Operation, work.Id);
            work.GoBackTo(before);
            return new OperationOutcome(Result: null, Failures.Of(error));
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Operation '{Operation}' of entity '{EntityId}' failed.")]
    private partial void LogOperationFailed(Exception error, string operation, EntityInstanceId entityId);
}
