using System.Net;
using Microsoft.Azure.Functions.Worker.Http;
using TranslationFunctions.Http;

namespace TranslationFunctions.Jobs;

/// <summary>Answers about jobs.</summary>
internal static class JobAnswers
{
    /// <summary>Returns the path of a job's status.</summary>
    public static string StatusPath(string jobId) => $"/status/{Uri.EscapeDataString(jobId)}";

    /// <summary>Answers with a job's status; while it is pending, with when and where to ask again.</summary>
    public static HttpResponseData Status(this HttpRequestData request, HttpStatusCode code, JobStatus status) =>
        request.Json(code, status, JobJson.Default.JobStatus).WithHints(status);

    /// <summary>Adds, while a job is pending, the headers that say when and where to ask again.</summary>
    public static HttpResponseData WithHints(this HttpResponseData response, JobStatus status) =>
        status.Result is JobResult.Pending ? response.At(StatusPath(status.JobId)).AskAgain(status.Wait) : response;

    /// <summary>Adds the headers that say when to ask again.</summary>
    public static HttpResponseData AskAgain(this HttpResponseData response, TimeSpan wait)
    {
        JobRetryAfter retry = JobRetryAfter.For(wait);
        response.Headers.TryAddWithoutValidation("Retry-After", retry.Seconds.ToString());
        response.Headers.TryAddWithoutValidation("retry-after-ms", retry.Milliseconds.ToString());
        return response;
    }

    /// <summary>Adds the header that says where to ask.</summary>
    public static HttpResponseData At(this HttpResponseData response, string path)
    {
        response.Headers.TryAddWithoutValidation("Location", path);
        return response;
    }
}
