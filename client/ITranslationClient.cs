namespace TranslationFunctions.Client;

/// <summary>Creates translation jobs and waits for them.</summary>
/// <remarks>
/// Every method throws a <see cref="TranslationException" /> that says what to do, and lets an
/// <see cref="OperationCanceledException" /> of the caller's token pass. Canceling ends the call, never the job.
/// </remarks>
public interface ITranslationClient
{
    /// <summary>Creates a job. Never retried: after a transport error the job may exist.</summary>
    /// <param name="request">What to translate and how; null to let the service decide everything.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BadJobRequestException">The request is at fault.</exception>
    /// <exception cref="TranslationTransportException">No answer came.</exception>
    /// <exception cref="UnexpectedAnswerException">The answer is outside the contract.</exception>
    Task<CreatedJob> CreateJobAsync(CreateJobRequest? request = null, CancellationToken cancellationToken = default);

    /// <summary>Asks once for a job's status.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="JobNotFoundException">The service knows no such job.</exception>
    /// <exception cref="TranslationTransportException">No answer came.</exception>
    /// <exception cref="UnexpectedAnswerException">The answer is outside the contract.</exception>
    Task<JobStatus> GetStatusAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Asks once for the status of the service's default job.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="TranslationTransportException">No answer came.</exception>
    /// <exception cref="UnexpectedAnswerException">The answer is outside the contract.</exception>
    Task<JobStatus> GetDefaultStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits until a job ends, beginning with a status call. Resumes a wait that was given up before.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="progress">Told the first status and each change of state, result or progress.</param>
    /// <param name="options">How this wait differs from the defaults.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The job's last status.</returns>
    /// <exception cref="JobFailedException">The job ended in error.</exception>
    /// <exception cref="JobNotFoundException">The service knows no such job.</exception>
    /// <exception cref="WaitTimeoutException">The job had not ended in time.</exception>
    /// <exception cref="UnexpectedAnswerException">An answer is outside the contract.</exception>
    Task<JobStatus> WaitForCompletionAsync(
        string jobId,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Waits until a job just created ends, beginning with the delay that its creation's answer advised: often one
    /// status call is all it takes.
    /// </summary>
    /// <param name="job">The job, as created.</param>
    /// <param name="progress">Told the first status and each change of state, result or progress.</param>
    /// <param name="options">How this wait differs from the defaults.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The job's last status.</returns>
    /// <exception cref="JobFailedException">The job ended in error.</exception>
    /// <exception cref="JobNotFoundException">The service knows no such job.</exception>
    /// <exception cref="WaitTimeoutException">The job had not ended in time.</exception>
    /// <exception cref="UnexpectedAnswerException">An answer is outside the contract.</exception>
    Task<JobStatus> WaitForCompletionAsync(
        CreatedJob job,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Creates a job and waits until it ends; the time allowed counts from its creation's answer.</summary>
    /// <param name="request">What to translate and how; null to let the service decide everything.</param>
    /// <param name="progress">Told the first status and each change of state, result or progress.</param>
    /// <param name="options">How this wait differs from the defaults.</param>
    /// <param name="cancellationToken">Cancels the call and the wait.</param>
    /// <returns>The job's last status.</returns>
    /// <exception cref="BadJobRequestException">The request is at fault.</exception>
    /// <exception cref="TranslationTransportException">No answer came to the creation.</exception>
    /// <exception cref="JobFailedException">The job ended in error.</exception>
    /// <exception cref="WaitTimeoutException">The job had not ended in time.</exception>
    /// <exception cref="UnexpectedAnswerException">An answer is outside the contract.</exception>
    Task<JobStatus> CreateJobAndWaitAsync(
        CreateJobRequest? request = null,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
