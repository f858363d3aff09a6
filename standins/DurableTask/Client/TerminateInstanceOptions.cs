namespace Microsoft.DurableTask.Client;

/// <summary>How an instance is terminated.</summary>
/// <param name="Output">The instance's output; null means none.</param>
/// <param name="Recursive">Whether sub-orchestrations are terminated, too.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
