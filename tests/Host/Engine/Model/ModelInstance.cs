using System.Text.Json;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>An instance as a client should see it, through all its generations.</summary>
internal sealed class ModelInstance
{
    private readonly ModelWorld world;
    private readonly DateTimeOffset createdAt;
    private DateTimeOffset updatedAt;
    private string? input;
    private string? output;
    private ModelFailure? failure;

    public ModelInstance(ModelWorld world, string id, Op[]? script)
    {
        (this.world, Id, Script) = (world, id, script);
        createdAt = updatedAt = world.Now;
        Run = new ModelRun(world, this, world.NextRun());
    }

    public string Id { get; }

    /// <summary>What it runs; null for an orchestrator that does not exist.</summary>
    public Op[]? Script { get; private set; }

    public ModelRun Run { get; private set; }

    public (ModelInstance Instance, int Run, int Task)? Parent { get; init; }

    public OrchestrationRuntimeStatus Status { get; private set; } = OrchestrationRuntimeStatus.Pending;

    public bool HasEnded =>
        Status
            is OrchestrationRuntimeStatus.Completed
                or OrchestrationRuntimeStatus.Failed
                or OrchestrationRuntimeStatus.Terminated;

    public DateTimeOffset CreatedAt => createdAt;

    public string? CustomStatus { get; set; }

    /// <summary>Takes up what has arrived.</summary>
    public void Take(IReadOnlyList<ModelMessage> messages)
    {
        if (messages.Count == 0)
        {
            return;
        }
        updatedAt = world.Now;
        if (messages.OfType<ModelMessage.End>().FirstOrDefault() is { } end)
        {
            if (end.Recursive)
            {
                Run.OpenChildren.ForEach(child => world.Deliver(child, 0, end));
            }
            End(OrchestrationRuntimeStatus.Terminated, end.Output, failed: null);
            return;
        }
        Run.Take(messages);
        switch (Run)
        {
            case { Outcome: null }:
                Status =
                    Run.Held ? OrchestrationRuntimeStatus.Suspended
                    : Run.HasBegun ? OrchestrationRuntimeStatus.Running
                    : OrchestrationRuntimeStatus.Pending;
                break;
            case { Outcome.Failure: { } failed }:
                End(OrchestrationRuntimeStatus.Failed, Script is null ? null : failed.Message, failed);
                break;
            case { Next: { } next }:
                GoOn(next);
                break;
            default:
                End(OrchestrationRuntimeStatus.Completed, JsonSerializer.Serialize(Run.Outcome.Text), failed: null);
                break;
        }
    }

    public ObservedInstance Observe() =>
        new(
            Id,
            Status,
            (createdAt - ObservedInstance.Start).TotalSeconds,
            (updatedAt - ObservedInstance.Start).TotalSeconds
        )
        {
            IsCompleted = HasEnded,
            Input = input ??= Script is null ? null : JsonSerializer.Serialize(Script),
            Output = output,
            CustomStatus = CustomStatus is null ? null : JsonSerializer.Serialize(CustomStatus),
            Failure = failure,
        };

    private void GoOn(GoOnAs next)
    {
        var before = Run;
        (Script, input) = (next.Script, null);
        CustomStatus = null;
        Status = OrchestrationRuntimeStatus.Running;
        Run = new ModelRun(world, this, world.NextRun());
        world.Deliver(Id, Run.Number, new ModelMessage.Start());
        if (next.KeepEvents)
        {
            before.Unclaimed.ForEach(kept => world.Deliver(Id, Run.Number, kept));
        }
    }

    private void End(OrchestrationRuntimeStatus status, string? result, ModelFailure? failed)
    {
        (Status, output, failure) = (status, result, failed);
        if (Parent is not { } parent)
        {
            return;
        }
        var outcome = status switch
        {
            OrchestrationRuntimeStatus.Completed => Run.Outcome!,
            OrchestrationRuntimeStatus.Failed => ModelOutcome.Failed(failed!),
            _ => ModelOutcome.Failed(new ModelFailure("OrchestrationTerminated", result ?? "It was terminated.")),
        };
        world.Deliver(parent.Instance.Id, parent.Run, new ModelMessage.Answer(parent.Task, outcome));
    }
}
