namespace Microsoft.DurableTask;

/// <summary>The orchestration that called this one.</summary>
/// <param name="Name">The name of the parent.</param>
/// <param name="InstanceId">The id of the parent.</param>
public record ParentOrchestrationInstance(TaskName Name, string InstanceId);
