using System.Globalization;
using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.Http;

namespace TranslationFunctions.Jobs;

/// <summary>Lists jobs, the newest first, page by page.</summary>
/// <param name="reader">Tells their states.</param>
public sealed class ListJobs(JobReader reader)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 1000;

    /// <summary>Lists the jobs that fit the query's <c>result</c>, <c>state</c>, <c>limit</c> and <c>cursor</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The Durable client.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>200 with the jobs and the next page's cursor, null on the last; 400 problem+json.</returns>
    [Function("ListJobs")]
    [Operation("Lists jobs, the newest first.")]
    [Parameter("query", "result", "Only those with this result: pending, completed or error.")]
    [Parameter("query", "state", "Only those in this state: queued, running, paused, completed, failed or canceled.")]
    [Parameter("query", "limit", "How many at most, 1 to 1000; 50 unless given.")]
    [Parameter("query", "cursor", "The next_cursor of the page before.")]
    [Answer(200, "A page of jobs.", Body = typeof(JobPage))]
    [Answer(400, "Parameters are not valid.")]
    public async Task<HttpResponseData> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "jobs")] HttpRequestData request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    )
    {
        FieldErrors errors = new();
        JobState[] states = States(request.Query["result"], request.Query["state"], errors);
        int limit = Limit(request.Query["limit"], errors);
        if (!errors.IsEmpty)
        {
            return request.Problem(Problem.InvalidRequest(errors));
        }

        try
        {
            JobPage page = await PageAsync(client, states, limit, request.Query["cursor"], cancellation);
            return request.Json(HttpStatusCode.OK, page, JobJson.Default.JobPage);
        }
        catch (ArgumentException)
        {
            errors.Add("cursor", "must be the next_cursor of another page");
            return request.Problem(Problem.InvalidRequest(errors));
        }
    }

    // What the store cannot tell apart, paused from running, is told apart here; so a page may hold fewer than asked.
    private async Task<JobPage> PageAsync(
        DurableTaskClient client,
        JobState[] states,
        int limit,
        string? cursor,
        CancellationToken cancellation
    )
    {
        if (states.Length == 0)
        {
            return new JobPage([], NextCursor: null);
        }

        OrchestrationQuery query = new(
            Statuses: [.. states.SelectMany(JobStates.StatusesOf).Distinct()],
            PageSize: limit,
            FetchInputsAndOutputs: true,
            ContinuationToken: string.IsNullOrEmpty(cursor) ? null : cursor
        );
        await foreach (
            Page<OrchestrationMetadata> page in client
                .GetAllInstancesAsync(query)
                .AsPages(query.ContinuationToken, limit)
                .WithCancellation(cancellation)
        )
        {
            IReadOnlyList<JobStatus> read = await reader.ReadAsync(
                client,
                [.. page.Values.Where(JobReader.IsJob)],
                cancellation
            );
            JobStatus[] jobs = [.. read.Where(job => states.Contains(job.State))];
            if (jobs.Length > 0 || page.ContinuationToken is null)
            {
                return new JobPage(jobs, page.ContinuationToken);
            }
        }

        return new JobPage([], NextCursor: null);
    }

    private static JobState[] States(string? result, string? state, FieldErrors errors)
    {
        IEnumerable<JobState> states = Enum.GetValues<JobState>();
        if (!string.IsNullOrEmpty(result))
        {
            if (JobStates.Result(result) is not { } known)
            {
                errors.Add("result", $"must be one of {JobStates.Names<JobResult>()}");
                return [];
            }

            states = JobStates.StatesOf(known);
        }

        if (!string.IsNullOrEmpty(state))
        {
            if (JobStates.State(state) is not { } known)
            {
                errors.Add("state", $"must be one of {JobStates.Names<JobState>()}");
                return [];
            }

            states = states.Where(one => one == known);
        }

        return [.. states];
    }

    private static int Limit(string? limit, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(limit))
        {
            return DefaultLimit;
        }

        if (int.TryParse(limit, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= MaxLimit)
        {
            return number;
        }

        errors.Add("limit", $"must be an integer from 1 to {MaxLimit}");
        return DefaultLimit;
    }
}

/// <summary>A page of jobs.</summary>
/// <param name="Jobs">The jobs, the newest first.</param>
/// <param name="NextCursor">Where the next page starts; null when this is the last.</param>
public sealed record JobPage(IReadOnlyList<JobStatus> Jobs, string? NextCursor);
