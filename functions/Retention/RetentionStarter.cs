using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace TranslationFunctions.Retention;

/// <summary>Starts <see cref="RetainJobs"/> when retention is on and nobody has: once in the life of a process.</summary>
/// <param name="options">Whether it is on.</param>
public sealed class RetentionStarter(IOptions<RetentionOptions> options)
{
    private volatile bool _isStarted;

    /// <summary>Sees to it that old jobs are removed. After the first call it does nothing.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async ValueTask EnsureAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        if (_isStarted || options.Value.KeepFor is null)
        {
            return;
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                RetainJobs.Name,
                new StartOrchestrationOptions(RetainJobs.Id).WithDedupeStatuses(
                    OrchestrationRuntimeStatus.Pending,
                    OrchestrationRuntimeStatus.Running,
                    OrchestrationRuntimeStatus.Suspended
                ),
                cancellation
            );
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // It runs already, since an earlier process; how the client says so depends on the Durable backend.
            if (await client.GetInstanceAsync(RetainJobs.Id, cancellation) is not { IsCompleted: false })
            {
                throw;
            }
        }

        _isStarted = true;
    }
}
