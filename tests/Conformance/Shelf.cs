using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>An entity that keeps a text.</summary>
internal sealed class Shelf : TaskEntity<string?>
{
    protected override string? InitializeState(TaskEntityOperation entityOperation) => null;

    public string? Get() => State;

    public void Set(string value) => State = value;

    public void FailOnce()
    {
        if (Context.Id.Key == "fails once" && State is null)
        {
            throw new InvalidOperationException("not yet", new OverflowException("inside"));
        }
    }

    public void TickDown(int left)
    {
        State = $"{State}{left}";
        if (left > 0)
        {
            Context.SignalEntity(Context.Id, nameof(TickDown), left - 1);
        }
    }

    public string Launch(int seconds)
    {
        // The system's clock would not be the host's: entities are given their times.
        var at = DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        return Context.ScheduleNewOrchestration("launched", State, new StartOrchestrationOptions(StartAt: at));
    }

    /// <summary>A host with the entity, "main", and an orchestration that the entity may start.</summary>
    internal static Task<DurableTestHost> HostAsync(Func<TaskOrchestrationContext, Task<object?>> main) =>
        DurableTestHost.StartAsync(tasks =>
            tasks
                .AddEntity<Shelf>("Store")
                .AddOrchestratorFunc("main", main)
                .AddOrchestratorFunc("launched", context => context.CurrentUtcDateTime)
        );
}
