using Microsoft.DurableTask.Client;
using TranslationFunctions.Jobs;
using TranslationFunctions.Translation;

namespace TranslationFunctions.HeyGen;

/// <summary>Deletes jobs.</summary>
/// <param name="time">The clock.</param>
public sealed class TranslationRemover(TimeProvider time)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>Deletes a job; one that is under way is canceled first.</summary>
    /// <param name="client">The Durable client.</param>
    /// <param name="id">The job's id.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="HeyGenException">There is no such job, or it did not end in time.</exception>
    internal async Task RemoveAsync(DurableTaskClient client, string id, CancellationToken cancellation)
    {
        OrchestrationMetadata job = await TranslationReader.GetJobAsync(client, id, cancellation);
        if (!job.IsCompleted)
        {
            await ControlJob.TellAsync(client, job, JobCommand.Cancel, cancellation);
            await WaitAsync(client, id, cancellation);
        }

        await client.PurgeInstanceAsync(id, cancellation);
        if (await client.Entities.GetEntityAsync(VideoTitle.IdOf(id), includeState: false, cancellation) is not null)
        {
            await client.Entities.SignalEntityAsync(VideoTitle.IdOf(id), "delete", cancellation);
        }
    }

    // A job that somebody else has deleted meanwhile would be waited for forever.
    private async Task WaitAsync(DurableTaskClient client, string id, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = new(s_patience, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(
            patience.Token,
            cancellation
        );
        try
        {
            await client.WaitForInstanceCompletionAsync(id, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await TranslationReader.GetJobAsync(client, id, cancellation);
            throw HeyGenException.Conflict($"The video translation '{id}' is being canceled: try again.");
        }
    }
}
