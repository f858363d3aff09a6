using System.Net;
using System.Text.Json.Serialization;

namespace TranslationFunctions.Http;

/// <summary>An error answer: RFC 9457, <c>application/problem+json</c>.</summary>
/// <param name="Type">A URN that names the kind of problem and never changes.</param>
/// <param name="Title">The kind of problem, for people.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened this time, and what to do.</param>
public sealed record Problem(string Type, string Title, HttpStatusCode Status, string Detail)
{
    private const string Urn = "urn:translation-functions:problem:";

    /// <summary>Why each refused field was refused, by the field's path; null when no field was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The request's fields are not what they must be.</summary>
    /// <param name="errors">What is wrong.</param>
    /// <returns>A 400 problem.</returns>
    public static Problem InvalidRequest(FieldErrors errors) =>
        new(
            Urn + "invalid-request",
            "The request is not valid",
            HttpStatusCode.BadRequest,
            $"Nothing was done. Correct these fields and send the request again: {string.Join(", ", errors.Reasons.Keys)}."
        )
        {
            Errors = errors.Reasons,
        };

    /// <summary>The request's body is too long.</summary>
    /// <returns>A 413 problem.</returns>
    public static Problem BodyTooLarge() =>
        new(
            Urn + "body-too-large",
            "The request body is too large",
            HttpStatusCode.RequestEntityTooLarge,
            $"Nothing was done. A body may be at most {RequestBody.MaxBytes} bytes long."
        );

    /// <summary>No job has this id.</summary>
    /// <param name="jobId">The id.</param>
    /// <returns>A 404 problem.</returns>
    public static Problem JobNotFound(string jobId) =>
        new(
            Urn + "job-not-found",
            "There is no such job",
            HttpStatusCode.NotFound,
            $"No job has the id '{jobId}'. Use the job_id that POST /jobs answered."
        );

    /// <summary>The job has ended, and takes no commands.</summary>
    /// <param name="jobId">The id.</param>
    /// <param name="state">The job's state.</param>
    /// <returns>A 409 problem.</returns>
    public static Problem JobEnded(string jobId, string state) =>
        new(
            Urn + "job-ended",
            "The job has ended",
            HttpStatusCode.Conflict,
            $"Nothing was done: the job '{jobId}' is {state}."
        );

    /// <summary>The job has not ended, and cannot be removed.</summary>
    /// <param name="jobId">The id.</param>
    /// <param name="state">The job's state.</param>
    /// <returns>A 409 problem.</returns>
    public static Problem JobNotEnded(string jobId, string state) =>
        new(
            Urn + "job-not-ended",
            "The job has not ended",
            HttpStatusCode.Conflict,
            $"Nothing was done: the job '{jobId}' is {state}. Cancel it first, or wait for its end."
        );

    /// <summary>The job does not wait for a worker.</summary>
    /// <param name="jobId">The id.</param>
    /// <param name="state">The job's state.</param>
    /// <returns>A 409 problem.</returns>
    public static Problem JobNotQueued(string jobId, string state) =>
        new(
            Urn + "job-not-queued",
            "The job does not wait for a worker",
            HttpStatusCode.Conflict,
            $"Nothing was done: the job '{jobId}' is {state}. A priority matters only while a job waits for a worker."
        );

    /// <summary>The job is a part of another, and cannot be removed by itself.</summary>
    /// <param name="jobId">The id.</param>
    /// <param name="parentId">The other job's id.</param>
    /// <returns>A 409 problem.</returns>
    public static Problem JobIsPart(string jobId, string parentId) =>
        new(
            Urn + "job-is-part",
            "The job is a part of another one",
            HttpStatusCode.Conflict,
            $"Nothing was done: the job '{jobId}' is a part of '{parentId}'. Remove that one."
        );

    /// <summary>The idempotency key belongs to another request.</summary>
    /// <param name="jobId">The job that it started.</param>
    /// <returns>A 422 problem.</returns>
    public static Problem IdempotencyKeyReused(string jobId) =>
        new(
            Urn + "idempotency-key-reused",
            "The idempotency key belongs to another request",
            HttpStatusCode.UnprocessableEntity,
            $"Nothing was done: this Idempotency-Key started the job '{jobId}' with another body. Send a new key."
        );

    /// <summary>The call brings no key that is known.</summary>
    /// <returns>A 401 problem.</returns>
    public static Problem NoKey() =>
        new(
            Urn + "no-key",
            "A key is needed",
            HttpStatusCode.Unauthorized,
            "Nothing was done. Send a key in the header x-functions-key."
        );

    /// <summary>The call brings the key that opens the calls that read, and it changes something.</summary>
    /// <returns>A 403 problem.</returns>
    public static Problem ReadKey() =>
        new(
            Urn + "read-key",
            "The key does not open this call",
            HttpStatusCode.Forbidden,
            "Nothing was done. The read key opens calls that read; send the control key."
        );

    /// <summary>The call met a fault that the configuration asks for.</summary>
    /// <param name="status">The status to answer.</param>
    /// <returns>A problem of that status.</returns>
    public static Problem SimulatedFault(HttpStatusCode status) =>
        new(
            Urn + "simulated-fault",
            "A simulated fault",
            status,
            "Nothing was done: the settings of Faults let this call fail. The same call may be made again."
        );
}
