using System.Net;
using Microsoft.Azure.Functions.Worker.Http;
using TranslationFunctions.Http;

namespace TranslationFunctions.Jobs;

/// <summary>Answers about jobs.</summary>
internal static class JobAnswers
{
    /// <summary>Returns the path of a job's status.</summary>
    public static string StatusPath(string jobId) => $"/status/{Uri.EscapeDataString(jobId)}";

    /// <summary>Answers with a job's status, and says when to ask again while it is pending.</summary>
    public static HttpResponseData Status(this HttpRequestData request, HttpStatusCode code, JobStatus status)
    {
        HttpResponseData response = request.Json(code, status, JobJson.Default.JobStatus);
        return status.Result is JobResult.Pending ? response.AskAgain(status.Wait) : response;
    }

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
