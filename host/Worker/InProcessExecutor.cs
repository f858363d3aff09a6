using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.Engine.Entities;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Worker.Entities;

namespace TranslationFunctions.EmbeddedHost.Worker;

/// <summary>Runs the app's code in this process.</summary>
internal sealed class InProcessExecutor(
    TaskCatalog catalog,
    IServiceProvider services,
    DataConverter converter,
    ILoggerFactory loggers
) : IExecutor
{
    private readonly EntityExecutor entities = new(catalog, services, converter, loggers);

    public ValueTask<StepResult> RunStepAsync(OrchestratorStep step)
    {
        try
        {
            return ValueTask.FromResult((step.Continuation as OrchestrationRun ?? Replay(step)).Advance(step.New));
        }
        catch (NonDeterminismException error)
        {
            return ValueTask.FromResult(
                Failed(step, new FailureRecord(NonDeterminismException.ErrorType, error.Message), error.Message)
            );
        }
        catch (OrchestratorNotFoundException error)
        {
            return ValueTask.FromResult(Failed(step, error.Failure, output: null));
        }
    }

    public bool CanReplay(InstanceRow instance, IReadOnlyList<HistoryEvent> past)
    {
        try
        {
            Replay(new OrchestratorStep(instance, New: [], Continuation: null, past));
            return true;
        }
        catch (Exception error) when (error is NonDeterminismException or OrchestratorNotFoundException)
        {
            return false;
        }
    }

    public async ValueTask<HistoryEvent> RunActivityAsync(ActivityCall call, CancellationToken stopping)
    {
        var task = call.Task;
        if (catalog.Activity(task.Name, task.Version) is not { } factory)
        {
            return new TaskFailed(task.Id, Failures.NotFound("Activity", task.Name, task.Version));
        }
        try
        {
            await using var scope = services.CreateAsyncScope();
            var activity = factory(scope.ServiceProvider);
            var input = converter.Deserialize(task.Input, activity.InputType);
            var output = await activity.RunAsync(new ActivityContext(call), input);
            return new TaskCompleted(task.Id) { Result = converter.Serialize(output) };
        }
        catch (Exception error) when (error is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            return new TaskFailed(task.Id, Failures.Of(error));
        }
    }

    public ValueTask<EntityResult> RunEntityAsync(EntityBatch batch, CancellationToken stopping) =>
        entities.RunAsync(batch, stopping);

    private OrchestrationRun Replay(OrchestratorStep step)
    {
        var instance = step.Instance;
        var factory =
            catalog.Orchestrator(instance.Name, instance.Version)
            ?? throw new OrchestratorNotFoundException(instance.Name, instance.Version);
        var run = new OrchestrationRun(instance, StartAsync, converter);
        run.Replay(step.Past);
        return run;

        // Everything the app's code throws, constructors and input included, is the orchestration's failure.
        async Task<object?> StartAsync(OrchestrationRun started)
        {
            var orchestrator = factory(services);
            var input = converter.Deserialize(instance.Input, orchestrator.InputType);
            return await orchestrator.RunAsync(new ReplayContext(started, converter, loggers), input);
        }
    }

    private static StepResult Failed(OrchestratorStep step, FailureRecord failure, string? output) =>
        new()
        {
            CustomStatus = step.Instance.CustomStatus,
            End = new ExecutionEnded(InstanceStatus.Failed) { Output = output, Failure = failure },
        };

    private sealed class OrchestratorNotFoundException(string name, string? version) : Exception
    {
        public FailureRecord Failure { get; } = Failures.NotFound("Orchestrator", name, version);
    }
}
