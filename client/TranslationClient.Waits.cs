using System.Runtime.CompilerServices;

namespace TranslationFunctions.Client;

/// <content>The shapes of waiting: each follows the one engine in its own way.</content>
public sealed partial class TranslationClient
{
    private static readonly WaitOptions Defaults = new();

    /// <inheritdoc />
    public async Task<JobStatus> WaitForCompletionAsync(
        string jobId,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var outcome = await FollowAsync(Course(jobId, options), progress, options, cancellationToken)
            .ConfigureAwait(false);
        return outcome.GetStatus();
    }

    /// <inheritdoc />
    public async Task<JobStatus> WaitForCompletionAsync(
        CreatedJob job,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(job);
        var course = new WaitCourse(job, Effective(options), _time);
        var outcome = await FollowAsync(course, progress, options, cancellationToken).ConfigureAwait(false);
        return outcome.GetStatus();
    }

    /// <inheritdoc />
    public async Task<JobStatus> CreateJobAndWaitAsync(
        CreateJobRequest? request = null,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        _ = Effective(options);
        var job = await CreateJobAsync(request, cancellationToken).ConfigureAwait(false);
        return await WaitForCompletionAsync(job, progress, options, cancellationToken).ConfigureAwait(false);
    }

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
        var course = Course(jobId, options);
        await foreach (var status in _waiter.WatchAsync(course, cancellationToken).ConfigureAwait(false))
        {
            yield return status;
        }

        if (Failure(course, options) is { } failure)
        {
            throw failure;
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<JobOutcome> WaitForEachAsync(
        IEnumerable<string> jobIds,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(jobIds);
        var courses = jobIds.Distinct().Select(jobId => Course(jobId, options)).ToList();
        var serial = progress is null ? null : new SerialProgress(progress);
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var waits = courses.Select(course => FollowAsync(course, serial, options, abandoned.Token)).ToList();
            await foreach (var wait in Task.WhenEach(waits).ConfigureAwait(false))
            {
                yield return await wait.ConfigureAwait(false);
            }
        }
        finally
        {
            await abandoned.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<JobOutcome>> WaitForAllAsync(
        IEnumerable<string> jobIds,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var ids = jobIds.Distinct().ToList();
        var outcomes = new Dictionary<string, JobOutcome>();
        await foreach (var outcome in WaitForEachAsync(ids, progress, options, cancellationToken).ConfigureAwait(false))
        {
            outcomes.Add(outcome.JobId, outcome);
        }

        return [.. ids.Select(id => outcomes[id])];
    }

    private static JobFailedException? Failure(WaitCourse course, WaitOptions? options) =>
        course.Trace.LastStatus?.Result == JobResult.Error && (options ?? Defaults).ThrowOnFailure
            ? new JobFailedException(course.Trace.Summary)
            : null;

    private WaitCourse Course(string jobId, WaitOptions? options) => new(RequireId(jobId), Effective(options), _time);

    private TranslationClientOptions Effective(WaitOptions? options) => _options.With(options ?? Defaults);

    private async Task<JobOutcome> FollowAsync(
        WaitCourse course,
        IProgress<JobStatus>? progress,
        WaitOptions? options,
        CancellationToken cancellationToken
    )
    {
        using var measured = new MeasuredWait(course);
        TranslationException? failure;
        try
        {
            await foreach (var status in _waiter.WatchAsync(course, cancellationToken).ConfigureAwait(false))
            {
                progress?.Report(status);
            }

            failure = Failure(course, options);
        }
        catch (TranslationException error)
        {
            failure = error;
        }

        return measured.Ended(course.Outcome(failure));
    }
}
