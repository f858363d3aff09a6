using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Engine.Entities;

/// <summary>Operations of one entity, to run in order.</summary>
/// <param name="EntityId">The entity as <c>@name@key</c>.</param>
/// <param name="State">Its state before the first, as JSON; null for none.</param>
/// <param name="Operations">The operations.</param>
/// <param name="NewId">Makes the ids of the orchestrations that they start without naming one.</param>
internal sealed record EntityBatch(
    string EntityId,
    string? State,
    IReadOnlyList<OperationRequest> Operations,
    Func<string> NewId
);

/// <summary>What the operations of an <see cref="EntityBatch"/> did.</summary>
/// <param name="State">The state behind the last; null for none.</param>
/// <param name="Outcomes">How each operation ended, in their order.</param>
internal sealed record EntityResult(string? State, IReadOnlyList<OperationOutcome> Outcomes)
{
    /// <summary>The signals they sent, in order.</summary>
    public IReadOnlyList<EntityOperationSignaled> Signals { get; init; } = [];

    /// <summary>The orchestrations they started, in order; each has an id.</summary>
    public IReadOnlyList<StartRequest> Starts { get; init; } = [];

    /// <summary>Every operation failed the same way, and the state stays.</summary>
    public static EntityResult Failed(EntityBatch batch, FailureRecord failure) =>
        new(batch.State, [.. batch.Operations.Select(_ => new OperationOutcome(Result: null, failure))]);
}

/// <summary>How an operation ended.</summary>
/// <param name="Result">What it returned, as JSON; null for nothing.</param>
/// <param name="Failure">What it threw; null when it returned.</param>
internal readonly record struct OperationOutcome(string? Result, FailureRecord? Failure)
{
    /// <summary>The outcome as its caller is told.</summary>
    public HistoryEvent Answer(int task) =>
        Failure is null
            ? new EntityOperationCompleted(task) { Result = Result }
            : new EntityOperationFailed(task, Failure);
}
