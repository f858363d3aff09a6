using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Worker;

namespace TranslationFunctions.EmbeddedHost.Client;

/// <summary>Rows as the programming model shows them.</summary>
internal static class RowMetadata
{
    public static OrchestrationMetadata Of(InstanceRow row, bool withData, DataConverter converter) =>
        new(row.Name, row.Id)
        {
            RuntimeStatus = (OrchestrationRuntimeStatus)row.Status,
            CreatedAt = row.CreatedAt,
            LastUpdatedAt = row.UpdatedAt,
            Tags = row.Tags ?? new Dictionary<string, string>(StringComparer.Ordinal),
            DataConverter = withData ? converter : null,
            SerializedInput = withData ? row.Input : null,
            SerializedOutput = withData ? row.Output : null,
            SerializedCustomStatus = withData ? row.CustomStatus : null,
            FailureDetails = withData ? row.Failure?.ToDetails() : null,
        };
}
