using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Worker.Entities;

/// <summary>What the operations of a batch have done so far. It is the context they are given.</summary>
internal sealed class EntityBatchWork(EntityInstanceId id, string? state, DataConverter converter, Func<string> newId)
    : TaskEntityContext
{
    private readonly List<EntityOperationSignaled> signals = [];
    private readonly List<StartRequest> starts = [];

    public override EntityInstanceId Id => id;

    public EntityState State { get; } = new(state, converter);

    public IReadOnlyList<EntityOperationSignaled> Signals => signals;

    public IReadOnlyList<StartRequest> Starts => starts;

    public override void SignalEntity(
        EntityInstanceId id,
        string operationName,
        object? input = null,
        SignalEntityOptions? options = null
    )
    {
        if (id == default)
        {
            throw new ArgumentException("The default value is no entity's id: give it a name and a key.", nameof(id));
        }
        signals.Add(
            new EntityOperationSignaled(signals.Count, id.ToString(), operationName)
            {
                Input = converter.Serialize(input),
                At = options?.SignalTime,
            }
        );
    }

    public override string ScheduleNewOrchestration(
        TaskName name,
        object? input = null,
        StartOrchestrationOptions? options = null
    )
    {
        InstanceIds.ThrowIfEntity(options?.InstanceId);
        var instanceId = options?.InstanceId ?? newId();
        starts.Add(
            new StartRequest(name)
            {
                InstanceId = instanceId,
                Input = converter.Serialize(input),
                Version =
                    options?.Version is { } version && version != TaskVersion.Unversioned ? (string)version : null,
                Tags = options?.Tags is { Count: > 0 } tags ? tags : null,
                StartAt = options?.StartAt,
            }
        );
        return instanceId;
    }

    /// <summary>Where the work stands, to go back to.</summary>
    public (string? State, int Signals, int Starts) Mark() => (State.Text, signals.Count, starts.Count);

    /// <summary>Undoes what was done behind a mark.</summary>
    public void GoBackTo((string? State, int Signals, int Starts) mark)
    {
        State.Text = mark.State;
        signals.RemoveRange(mark.Signals, signals.Count - mark.Signals);
        starts.RemoveRange(mark.Starts, starts.Count - mark.Starts);
    }
}
