using Refit;

namespace TranslationFunctions.Client;

/// <summary>
/// The service's wire contract, one method a route. Nothing here waits, retries or throws for an error answer:
/// what came is in the response. Most callers want <see cref="ITranslationClient" />.
/// </summary>
[Headers("Accept: application/json, application/problem+json")]
public interface ITranslationApi
{
    /// <summary>Starts a job, or one a language under one parent: 202 with its id, 400 with the faulty fields, 422 for a key used with another body.</summary>
    /// <param name="request">What to translate and how the job shall behave.</param>
    /// <param name="idempotencyKey">The same key and request give the same job; null for none.</param>
    /// <param name="cancellationToken">Cancels the call, not the job.</param>
    [Post("/jobs")]
    Task<IApiResponse<CreatedJob>> CreateJobAsync(
        [Body] CreateJobRequest request,
        [Header("Idempotency-Key")] string? idempotencyKey = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Asks for a job's status: 202 while it is pending, 200 once it has ended, 304 when it is still the one named, 404 for an unknown id.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="prefer">RFC 7240: <c>wait=n</c> to have the answer held until the job ends, n seconds at most; null for none.</param>
    /// <param name="ifNoneMatch">The entity tag of the status the caller has; null for none.</param>
    /// <param name="cancellationToken">Cancels the call, not the job.</param>
    [Get("/status/{jobId}")]
    Task<IApiResponse<JobStatus>> GetStatusAsync(
        string jobId,
        [Header("Prefer")] string? prefer = null,
        [Header("If-None-Match")] string? ifNoneMatch = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Asks for the default job's status: always 200.</summary>
    /// <param name="cancellationToken">Cancels the call, not the job.</param>
    [Get("/status")]
    Task<IApiResponse<JobStatus>> GetDefaultStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists jobs, the newest first, a page at a time: 200, 400 for a filter or cursor that is none.</summary>
    /// <param name="result">pending, completed or error; null for any.</param>
    /// <param name="state">queued, running, paused, completed, failed or canceled; null for any.</param>
    /// <param name="limit">How many a page, 1 to 1000; null for the service's own.</param>
    /// <param name="cursor">The last page's next_cursor; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/jobs")]
    Task<IApiResponse<JobPage>> ListJobsAsync(
        string? result = null,
        string? state = null,
        int? limit = null,
        string? cursor = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Cancels a job: 202 with its status, 404, 409 when it has ended.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/jobs/{jobId}/cancel")]
    Task<IApiResponse<JobStatus>> CancelJobAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Pauses a job, its remaining time stands still: 202 with its status, 404, 409 when it has ended.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/jobs/{jobId}/pause")]
    Task<IApiResponse<JobStatus>> PauseJobAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Lets a paused job go on: 202 with its status, 404, 409 when it has ended.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/jobs/{jobId}/resume")]
    Task<IApiResponse<JobStatus>> ResumeJobAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Changes a queued job's priority: 202 with its status, 404, 409 unless it is queued.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="priority">The new priority.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/jobs/{jobId}")]
    Task<IApiResponse<JobStatus>> SetPriorityAsync(
        string jobId,
        [Body] JobPriority priority,
        CancellationToken cancellationToken = default
    );

    /// <summary>Removes an ended job: 204, 404, 409 unless it has ended.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/jobs/{jobId}")]
    Task<IApiResponse> DeleteJobAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Tells a job's life, event by event: 200, 404.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/jobs/{jobId}/events")]
    Task<IApiResponse<JobEvents>> GetEventsAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Sums up all jobs: 200.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/stats")]
    Task<IApiResponse<JobStatistics>> GetStatisticsAsync(CancellationToken cancellationToken = default);

    /// <summary>Starts the default job anew with another duration, which new jobs have from now on too: 200.</summary>
    /// <param name="completionTime">The duration.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/set_completion_time")]
    Task<IApiResponse<CompletionTime>> SetCompletionTimeAsync(
        [Body] CompletionTime completionTime,
        CancellationToken cancellationToken = default
    );
}
