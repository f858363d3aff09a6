using System.Text.Json;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Callbacks;

namespace TranslationFunctions.Jobs;

/// <summary>The callbacks that say what <c>GET /status/{job_id}</c> says.</summary>
/// <param name="time">The clock.</param>
internal sealed class JobStatusCallback(TimeProvider time) : ICallbackFormat
{
    /// <inheritdoc/>
    public string Name => CallbackTarget.StatusFormat;

    /// <inheritdoc/>
    public ValueTask<CallbackMessage?> WriteAsync(
        CallbackTarget target,
        OrchestrationMetadata job,
        DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        JobStatus status = JobStatusReader.Read(job, time.GetUtcNow());
        return new(new CallbackMessage(JsonSerializer.SerializeToUtf8Bytes(status, JobJson.Default.JobStatus)));
    }
}
