namespace Microsoft.DurableTask.Entities;

/// <summary>Thrown to an orchestrator whose call to an entity failed.</summary>
/// <param name="entityId">The entity.</param>
/// <param name="operationName">The operation.</param>
/// <param name="failureDetails">The failure of the operation.</param>
public sealed class EntityOperationFailedException(
    EntityInstanceId entityId,
    string operationName,
    TaskFailureDetails failureDetails
) : Exception($"Operation '{operationName}' of entity '{entityId}' failed: {failureDetails?.ErrorMessage}")
{
    /// <summary>The entity.</summary>
    public EntityInstanceId EntityId { get; } = entityId;

    /// <summary>The operation.</summary>
    public string OperationName { get; } = operationName;

    /// <summary>The failure of the operation.</summary>
    public TaskFailureDetails FailureDetails { get; } = failureDetails!;
}
