using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Client;

/// <summary>Dedupe statuses, from the programming model's names to ours.</summary>
internal static class DedupeNames
{
    /// <summary>Reads the names. Those that nothing here ever has, such as Canceled, say nothing.</summary>
    /// <exception cref="ArgumentException">A name is no status.</exception>
    public static IReadOnlyCollection<InstanceStatus> Of(IReadOnlyList<string>? names) =>
        names is null ? [] : [.. names.Select(Parse)];

    private static InstanceStatus Parse(string name) =>
        Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status)
            ? (InstanceStatus)status
            : throw new ArgumentException(
                $"'{name}' is no orchestration status: use one of {string.Join(", ", Enum.GetNames<OrchestrationRuntimeStatus>())}.",
                nameof(name)
            );
}
