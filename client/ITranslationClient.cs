namespace TranslationFunctions.Client;

/// <summary>Creates translation jobs and waits for them.</summary>
/// <remarks>
/// Every method throws a <see cref="TranslationException" /> that says what to do, and lets an
/// <see cref="OperationCanceledException" /> of the caller's token pass. Canceling ends the call, never the job.
/// </remarks>
public interface ITranslationClient
{
    /// <summary>Creates a job, or one a language under one parent. Its Idempotency-Key makes trying again safe.</summary>
    /// <param name="request">What to translate and how; null to let the service decide everything.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BadJobRequestException">The request is at fault, or its key was used with another.</exception>
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

    /// <summary>Waits as <see cref="WaitForCompletionAsync(string, IProgress{JobStatus}?, WaitOptions?, CancellationToken)" /> does, and blocks the calling thread.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="progress">Told the first status and each change of state, result or progress.</param>
    /// <param name="options">How this wait differs from the defaults.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The job's last status.</returns>
    /// <exception cref="JobFailedException">The job ended in error.</exception>
    /// <exception cref="JobNotFoundException">The service knows no such job.</exception>
    /// <exception cref="WaitTimeoutException">The job had not ended in time.</exception>
    /// <exception cref="UnexpectedAnswerException">An answer is outside the contract.</exception>
    JobStatus WaitForCompletion(
        string jobId,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Waits for a job and gives its first status, then each change, the end last. Throws as a wait does.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="options">How this wait differs from the defaults.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    IAsyncEnumerable<JobStatus> WatchAsync(
        string jobId,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Waits for many jobs at once and gives each one's outcome as it ends. A job that failed, timed out or is unknown
    /// is an outcome, not an exception.
    /// </summary>
    /// <param name="jobIds">The jobs' ids; one named twice is waited for once.</param>
    /// <param name="progress">Told each job's first status and changes; from several threads, one call at a time.</param>
    /// <param name="options">How these waits differ from the defaults.</param>
    /// <param name="cancellationToken">Cancels all waits.</param>
    IAsyncEnumerable<JobOutcome> WaitForEachAsync(
        IEnumerable<string> jobIds,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Waits for many jobs at once, until the last has an outcome.</summary>
    /// <param name="jobIds">The jobs' ids; one named twice is waited for once.</param>
    /// <param name="progress">Told each job's first status and changes; from several threads, one call at a time.</param>
    /// <param name="options">How these waits differ from the defaults.</param>
    /// <param name="cancellationToken">Cancels all waits.</param>
    /// <returns>The outcomes in the order of the ids.</returns>
    Task<IReadOnlyList<JobOutcome>> WaitForAllAsync(
        IEnumerable<string> jobIds,
        IProgress<JobStatus>? progress = null,
        WaitOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Lists jobs, the newest first; each page is asked for when the one before has been read.</summary>
    /// <param name="filter">Which; null for all.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="UnexpectedAnswerException">The answer is outside the contract.</exception>
    IAsyncEnumerable<JobStatus> ListJobsAsync(JobFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Asks for one page of jobs, the newest first.</summary>
    /// <param name="filter">Which; null for all.</param>
    /// <param name="cursor">The last page's <see cref="JobPage.NextCursor" />; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="UnexpectedAnswerException">The answer is outside the contract.</exception>
    Task<JobPage> GetJobPageAsync(
        JobFilter? filter = null,
        string? cursor = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Cancels a job, and a parent's languages with it.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The job's status once the service had been told.</returns>
    /// <exception cref="JobNotFoundException">The service knows no such job.</exception>
    /// <exception cref="JobConflictException">The job has ended.</exception>
    Task<JobStatus> CancelJobAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Pauses a job: its remaining time stands still.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The job's status once the service had been told.</returns>
    /// <exception cref="JobNotFoundException">The service knows no such job.</exception>
    /// <exception cref="JobConflictException">The job has ended.</exception>
    Task<JobStatus> PauseJobAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Lets a paused job go on.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The job's status once the service had been told.</returns>
    /// <exception cref="JobNotFoundException">The service knows no such job.</exception>
    /// <exception cref="JobConflictException">The job has ended.</exception>
    Task<JobStatus> ResumeJobAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Changes a queued job's priority.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="priority">From -100 to 100, the higher the sooner.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The job's status once the service had been told.</returns>
    /// <exception cref="JobNotFoundException">The service knows no such job.</exception>
    /// <exception cref="JobConflictException">The job is not queued.</exception>
    Task<JobStatus> SetPriorityAsync(string jobId, int priority, CancellationToken cancellationToken = default);

    /// <summary>Removes a job that has ended.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="JobNotFoundException">The service knows no such job.</exception>
    /// <exception cref="JobConflictException">The job has not ended.</exception>
    Task DeleteJobAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Asks what happened to a job.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The events, the oldest first.</returns>
    /// <exception cref="JobNotFoundException">The service knows no such job.</exception>
    Task<IReadOnlyList<JobEvent>> GetEventsAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Asks for all jobs summed up.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<JobStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default);

    /// <summary>Starts the default job anew with another duration, which new jobs have from now on too.</summary>
    /// <param name="completionTime">The duration, not negative.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SetCompletionTimeAsync(TimeSpan completionTime, CancellationToken cancellationToken = default);
}
