using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.EmbeddedHost.Client;

/// <summary>The programming model's filters as queries of the store.</summary>
internal static class InstanceQueries
{
    public static InstanceQuery Of(OrchestrationQuery filter, string? continuation, int? pageSize) =>
        new()
        {
            Statuses = Statuses(filter.Statuses),
            CreatedFrom = filter.CreatedFrom,
            CreatedTo = filter.CreatedTo,
            IdPrefix = filter.InstanceIdPrefix,
            PageSize = Math.Max(1, pageSize ?? filter.PageSize),
            Continuation = continuation,
            WithData = filter.FetchInputsAndOutputs,
        };

    public static InstanceQuery Of(PurgeInstancesFilter filter) =>
        new()
        {
            Statuses = Statuses(filter.Statuses),
            CreatedFrom = filter.CreatedFrom,
            CreatedTo = filter.CreatedTo,
            WithData = false,
        };

    private static InstanceStatus[] Statuses(IEnumerable<OrchestrationRuntimeStatus>? statuses) =>
        statuses is null ? [] : [.. statuses.Select(static status => (InstanceStatus)status)];
}
