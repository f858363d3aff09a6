using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Client;

/// <summary>What dedupe statuses mean to the store.</summary>
internal static class Dedupe
{
    /// <summary>
    /// An instance that has not ended is never replaced, whatever the statuses: it would be lost. An ended one is
    /// replaced unless one of the ended statuses is among them.
    /// </summary>
    public static Existing Rule(IReadOnlyList<string>? statuses) =>
        statuses?.Any(static status =>
            Enum.TryParse<OrchestrationRuntimeStatus>(status, ignoreCase: true, out var parsed) && IsEnd(parsed)
        ) == true
            ? Existing.Refused
            : Existing.ReplacedIfEnded;

    private static bool IsEnd(OrchestrationRuntimeStatus status) =>
        status
            is OrchestrationRuntimeStatus.Completed
                or OrchestrationRuntimeStatus.Failed
                or OrchestrationRuntimeStatus.Terminated;
}
