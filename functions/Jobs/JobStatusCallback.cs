using System.Text.Json;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Callbacks;

namespace TranslationFunctions.Jobs;

/// <summary>The callbacks that say what <c>GET /status/{job_id}</c> says.</summary>
/// <param name="reader">Tells the status.</param>
internal sealed class JobStatusCallback(JobReader reader) : ICallbackFormat
{
    /// <inheritdoc/>
    public string Name => CallbackTarget.StatusFormat;

    /// <inheritdoc/>
    public async ValueTask<CallbackMessage?> WriteAsync(
        CallbackTarget target,
        OrchestrationMetadata job,
        DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        JobStatus status = await reader.ReadAsync(client, job, cancellation);
        return new CallbackMessage(JsonSerializer.SerializeToUtf8Bytes(status, JobJson.Default.JobStatus));
    }
}
