using Refit;

namespace TranslationFunctions.Client;

/// <summary>
/// The service's wire contract, one method a route. Nothing here waits, retries or throws for an error answer:
/// what came is in the response. Most callers want <see cref="ITranslationClient" />.
/// </summary>
[Headers("Accept: application/json, application/problem+json")]
public interface ITranslationApi
{
    /// <summary>Starts a job: 202 with its id, 400 with the faulty fields.</summary>
    /// <param name="request">What to translate and how the job shall behave.</param>
    /// <param name="cancellationToken">Cancels the call, not the job.</param>
    [Post("/jobs")]
    Task<IApiResponse<CreatedJob>> CreateJobAsync(
        [Body] CreateJobRequest request,
        CancellationToken cancellationToken = default
    );

    /// <summary>Asks for a job's status: 202 while it is pending, 200 once it has ended, 404 for an unknown id.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call, not the job.</param>
    [Get("/status/{jobId}")]
    Task<IApiResponse<JobStatus>> GetStatusAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Asks for the default job's status: always 200.</summary>
    /// <param name="cancellationToken">Cancels the call, not the job.</param>
    [Get("/status")]
    Task<IApiResponse<JobStatus>> GetDefaultStatusAsync(CancellationToken cancellationToken = default);
}
