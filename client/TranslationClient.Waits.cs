using System.Runtime.CompilerServices;

namespace TranslationFunctions.Client;

/// <content>The shapes a wait may have.</content>
public sealed partial class TranslationClient
{
    /// <inheritdoc />
    public JobStatus WaitForCompletion(
        string jobId,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    ) => WaitForCompletionAsync(jobId, progress, options, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc />
    public async IAsyncEnumerable<JobStatus> WatchAsync(
        string jobId,
        WaitOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        yield return await WaitForCompletionAsync(jobId, null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<JobOutcome> WaitForEachAsync(
        IEnumerable<string> jobIds,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        foreach (
            var outcome in await WaitForAllAsync(jobIds, progress, options, cancellationToken).ConfigureAwait(false)
        )
        {
            yield return outcome;
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<JobOutcome>> WaitForAllAsync(
        IEnumerable<string> jobIds,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    ) => await Task.WhenAll(jobIds.Select(OutcomeAsync)).ConfigureAwait(false);

    private async Task<JobOutcome> OutcomeAsync(string jobId)
    {
        try
        {
            return new JobOutcome { JobId = jobId, Status = await WaitForCompletionAsync(jobId).ConfigureAwait(false) };
        }
        catch (TranslationException error)
        {
            return new JobOutcome
            {
                JobId = jobId,
                Status = error.LastStatus,
                Error = error,
            };
        }
    }
}
