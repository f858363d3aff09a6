using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Retention;

/// <summary>The activity that removes the orchestrations that ended long enough ago: jobs, and deliveries of callbacks.</summary>
/// <param name="options">How long they are kept.</param>
/// <param name="logger">Where the removals are written.</param>
public sealed partial class RemoveOldJobs(IOptions<RetentionOptions> options, ILogger<RemoveOldJobs> logger)
{
    /// <summary>The activity's name.</summary>
    public const string Name = nameof(RemoveOldJobs);

    /// <summary>The most that are removed at once: an activity should not take minutes.</summary>
    public const int MaxRemoved = 1000;

    private static readonly PurgeInstanceOptions s_withParts = new(Recursive: true);

    private static readonly OrchestrationRuntimeStatus[] s_ended =
    [
        OrchestrationRuntimeStatus.Completed,
        OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
    ];

    /// <summary>Removes them.</summary>
    /// <param name="now">The time of the sweep.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>How long to wait before the next sweep: nothing when more is to be removed; null when retention is off.</returns>
    [Function(Name)]
    public async Task<TimeSpan?> RunAsync(
        [ActivityTrigger] DateTimeOffset now,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        if (options.Value.KeepFor is not { } keepFor)
        {
            return null;
        }

        int removed = await RemoveAsync(client, now - keepFor, cancellation);
        if (removed > 0)
        {
            LogRemoved(removed, keepFor);
        }

        return removed < MaxRemoved ? options.Value.Every : TimeSpan.Zero;
    }

    // A purge by filter knows the time of creation only: it would remove a job that took long as soon as it ends.
    private static async Task<int> RemoveAsync(
        DurableTaskClient client,
        DateTimeOffset endedBefore,
        CancellationToken cancellation
    )
    {
        OrchestrationQuery query = new(
            CreatedTo: endedBefore,
            Statuses: s_ended,
            PageSize: MaxRemoved,
            FetchInputsAndOutputs: true
        );
        int removed = 0;
        await foreach (
            OrchestrationMetadata instance in client.GetAllInstancesAsync(query).WithCancellation(cancellation)
        )
        {
            if (instance.IsCompleted && instance.LastUpdatedAt <= endedBefore && !IsPart(instance))
            {
                removed += (
                    await client.PurgeInstanceAsync(instance.InstanceId, s_withParts, cancellation)
                ).PurgedInstanceCount;
                if (removed >= MaxRemoved)
                {
                    break;
                }
            }
        }

        return removed;
    }

    // A part is removed with the job that it belongs to, whose status is told from its parts.
    private static bool IsPart(OrchestrationMetadata instance) =>
        TranslateVideo.Name.Equals(instance.Name, StringComparison.OrdinalIgnoreCase)
        && instance.ReadInputAs<TranslationInput>() is { ParentId: not null };

    [LoggerMessage(1, LogLevel.Information, "Removed {Count} orchestrations that had ended more than {KeepFor} ago")]
    private partial void LogRemoved(int count, TimeSpan keepFor);
}
