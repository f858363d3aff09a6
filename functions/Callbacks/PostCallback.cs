using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace TranslationFunctions.Callbacks;

/// <summary>The activity that tries to deliver a callback, once.</summary>
/// <param name="sender">Posts it.</param>
/// <param name="formats">What callbacks can say.</param>
/// <param name="logger">Where deliveries are written.</param>
public sealed partial class PostCallback(
    CallbackSender sender,
    IEnumerable<ICallbackFormat> formats,
    ILogger<PostCallback> logger
)
{
    /// <summary>The activity's name.</summary>
    public const string Name = nameof(PostCallback);

    /// <summary>Reads the job as it ended, and posts what the format makes of it.</summary>
    /// <param name="order">The callback.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The HTTP status that the receiver answered; null when there was nothing to tell.</returns>
    /// <exception cref="InvalidOperationException">The store does not know yet that the job has ended.</exception>
    /// <exception cref="CallbackFailedException">The receiver did not take it.</exception>
    /// <exception cref="UndeliverableCallbackException">It can never be delivered.</exception>
    [Function(Name)]
    public async Task<int?> RunAsync(
        [ActivityTrigger] CallbackOrder order,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        ICallbackFormat format =
            formats.FirstOrDefault(known => known.Name == order.Target.Format)
            ?? throw new UndeliverableCallbackException($"No callback format is named '{order.Target.Format}'.");
        OrchestrationMetadata? job = await client.GetInstanceAsync(
            order.JobId,
            getInputsAndOutputs: true,
            cancellation
        );
        if (job is null)
        {
            LogGone(order.JobId);
            return null;
        }

        if (!job.IsCompleted)
        {
            // Some Durable backends send an orchestration's messages before they store its end.
            throw new InvalidOperationException($"The end of job '{job.InstanceId}' is not stored yet.");
        }

        if (await format.WriteAsync(order.Target, job, client, cancellation) is not { } message)
        {
            return null;
        }

        int status = await sender.SendAsync(order.JobId, new Uri(order.Target.Url), message, cancellation);
        LogDelivered(order.JobId, order.Target.Url, status);
        return status;
    }

    [LoggerMessage(1, LogLevel.Information, "Job {JobId}: the callback to {Url} was answered with {Status}")]
    private partial void LogDelivered(string jobId, string url, int status);

    [LoggerMessage(2, LogLevel.Warning, "Job {JobId} was removed before its callback was delivered; it is given up")]
    private partial void LogGone(string jobId);
}
