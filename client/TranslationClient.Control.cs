using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TranslationFunctions.Client;

/// <content>Lists, control and reports.</content>
public sealed partial class TranslationClient
{
    /// <inheritdoc />
    public async IAsyncEnumerable<JobStatus> ListJobsAsync(
        JobFilter? filter = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        string? cursor = null;
        do
        {
            var page = await GetJobPageAsync(filter, cursor, cancellationToken).ConfigureAwait(false);
            foreach (var job in page.Jobs)
            {
                yield return job;
            }

            cursor = page.NextCursor;
        } while (!string.IsNullOrEmpty(cursor));
    }

    /// <inheritdoc />
    public Task<JobPage> GetJobPageAsync(
        JobFilter? filter = null,
        string? cursor = null,
        CancellationToken cancellationToken = default
    ) =>
        AskAsync(
            Trace("list"),
            token => _api.ListJobsAsync(NameOf(filter?.Result), NameOf(filter?.State), filter?.PageSize, cursor, token),
            cancellationToken
        );

    /// <inheritdoc />
    public Task<JobStatus> CancelJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        AskAsync(Trace("cancel", RequireId(jobId)), token => _api.CancelJobAsync(jobId, token), cancellationToken);

    /// <inheritdoc />
    public Task<JobStatus> PauseJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        AskAsync(Trace("pause", RequireId(jobId)), token => _api.PauseJobAsync(jobId, token), cancellationToken);

    /// <inheritdoc />
    public Task<JobStatus> ResumeJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        AskAsync(Trace("resume", RequireId(jobId)), token => _api.ResumeJobAsync(jobId, token), cancellationToken);

    /// <inheritdoc />
    public Task<JobStatus> SetPriorityAsync(
        string jobId,
        int priority,
        CancellationToken cancellationToken = default
    ) =>
        AskAsync(
            Trace("priority", RequireId(jobId)),
            token => _api.SetPriorityAsync(jobId, new JobPriority(priority), token),
            cancellationToken
        );

    /// <inheritdoc />
    public async Task DeleteJobAsync(string jobId, CancellationToken cancellationToken = default)
    {
        var trace = Trace("delete", RequireId(jobId));
        using var response = await _caller
            .SendAsync(trace, TimeSpan.Zero, token => _api.DeleteJobAsync(jobId, token), cancellationToken)
            .ConfigureAwait(false);
        _cache.Forget(jobId);

        // A deletion whose answer was lost has worked: the next one finds nothing.
        var isGone = trace.Attempts > 1 && response.StatusCode == HttpStatusCode.NotFound;
        if (!response.IsSuccessful && !isGone)
        {
            throw AnswerErrors.Describe(response, trace.Summary);
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<JobEvent>> GetEventsAsync(
        string jobId,
        CancellationToken cancellationToken = default
    )
    {
        var trace = Trace("events", RequireId(jobId));
        var events = await AskAsync(trace, token => _api.GetEventsAsync(jobId, token), cancellationToken)
            .ConfigureAwait(false);
        return events.Events;
    }

    /// <inheritdoc />
    public Task<JobStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default) =>
        AskAsync(Trace("statistics"), _api.GetStatisticsAsync, cancellationToken);

    /// <inheritdoc />
    public Task SetCompletionTimeAsync(TimeSpan completionTime, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(completionTime, TimeSpan.Zero);
        var body = new CompletionTime(completionTime.TotalSeconds);
        return AskAsync(
            Trace("set completion time"),
            token => _api.SetCompletionTimeAsync(body, token),
            cancellationToken
        );
    }

    private static string? NameOf<T>(T? value)
        where T : struct, Enum =>
        value is { } given ? JsonNamingPolicy.SnakeCaseLower.ConvertName(given.ToString()) : null;
}
