using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Refit;

namespace TranslationFunctions.Client;

/// <content>The calls that do not wait.</content>
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
        } while (cursor is not null);
    }

    /// <inheritdoc />
    public Task<JobPage> GetJobPageAsync(
        JobFilter? filter = null,
        string? cursor = null,
        CancellationToken cancellationToken = default
    ) =>
        AskAsync(
            jobId: null,
            token => _api.ListJobsAsync(NameOf(filter?.Result), NameOf(filter?.State), filter?.PageSize, cursor, token),
            cancellationToken
        );

    /// <inheritdoc />
    public Task<JobStatus> CancelJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        AskAsync(RequireId(jobId), token => _api.CancelJobAsync(jobId, token), cancellationToken);

    /// <inheritdoc />
    public Task<JobStatus> PauseJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        AskAsync(RequireId(jobId), token => _api.PauseJobAsync(jobId, token), cancellationToken);

    /// <inheritdoc />
    public Task<JobStatus> ResumeJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        AskAsync(RequireId(jobId), token => _api.ResumeJobAsync(jobId, token), cancellationToken);

    /// <inheritdoc />
    public Task<JobStatus> SetPriorityAsync(
        string jobId,
        int priority,
        CancellationToken cancellationToken = default
    ) =>
        AskAsync(
            RequireId(jobId),
            token => _api.SetPriorityAsync(jobId, new JobPriority(priority), token),
            cancellationToken
        );

    /// <inheritdoc />
    public async Task DeleteJobAsync(string jobId, CancellationToken cancellationToken = default)
    {
        var trace = new CallTrace(_time, RequireId(jobId));
        using var response = await _api.DeleteJobAsync(jobId, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessful)
        {
            cancellationToken.ThrowIfCancellationRequested();
            trace.Failed();
            throw AnswerErrors.Describe(response, trace.Summary);
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<JobEvent>> GetEventsAsync(
        string jobId,
        CancellationToken cancellationToken = default
    )
    {
        var events = await AskAsync(RequireId(jobId), token => _api.GetEventsAsync(jobId, token), cancellationToken)
            .ConfigureAwait(false);
        return events.Events;
    }

    /// <inheritdoc />
    public Task<JobStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default) =>
        AskAsync(jobId: null, _api.GetStatisticsAsync, cancellationToken);

    /// <inheritdoc />
    public Task SetCompletionTimeAsync(TimeSpan completionTime, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(completionTime, TimeSpan.Zero);
        var body = new CompletionTime(completionTime.TotalSeconds);
        return AskAsync(jobId: null, token => _api.SetCompletionTimeAsync(body, token), cancellationToken);
    }

    private static string? NameOf<T>(T? value)
        where T : struct, Enum =>
        value is { } given ? JsonNamingPolicy.SnakeCaseLower.ConvertName(given.ToString()) : null;

    private async Task<T> AskAsync<T>(
        string? jobId,
        Func<CancellationToken, Task<IApiResponse<T>>> call,
        CancellationToken cancellationToken
    )
    {
        var trace = new CallTrace(_time, jobId);
        using var response = await call(cancellationToken).ConfigureAwait(false);
        return ContentOf(response, trace, cancellationToken);
    }
}
