using System.Globalization;
using System.Net;
using Microsoft.Azure.Functions.Worker.Http;
using TranslationFunctions.Http;

namespace TranslationFunctions.Faults;

/// <summary>
/// Answers that are faults. A worker cannot close a connection; but whichever web server is in front of it has to, when
/// an answer is shorter than the Content-Length that it announces.
/// </summary>
internal static class FaultAnswers
{
    private const string ContentLength = "Content-Length";

    /// <summary>Refuses a call.</summary>
    public static HttpResponseData Refusal(this HttpRequestData request, HttpStatusCode status, TimeSpan? retryAfter)
    {
        HttpResponseData response = request.Problem(Problem.SimulatedFault(status));
        if (retryAfter is { } wait)
        {
            response.Headers.Add("Retry-After", Text(wait.TotalSeconds));
            response.Headers.Add("retry-after-ms", Text(wait.TotalMilliseconds));
        }

        return response;
    }

    /// <summary>Announces one byte, and sends none.</summary>
    public static HttpResponseData Nothing(this HttpRequestData request)
    {
        HttpResponseData response = request.CreateResponse(HttpStatusCode.OK);
        response.Headers.Add(ContentLength, "1");
        return response;
    }

    /// <summary>Announces the whole body of an answer, and sends half of it; of a body that cannot be halved, nothing.</summary>
    public static async ValueTask<HttpResponseData> TruncateAsync(
        this HttpRequestData request,
        HttpResponseData answer,
        CancellationToken cancellation
    )
    {
        using MemoryStream body = new();
        answer.Body.Position = 0;
        await answer.Body.CopyToAsync(body, cancellation);
        if (body.Length < 2)
        {
            return request.Nothing();
        }

        answer.Headers.Remove(ContentLength);
        answer.Headers.TryAddWithoutValidation(ContentLength, Text(body.Length));
        answer.Body = new MemoryStream(body.ToArray(), 0, (int)body.Length / 2);
        return answer;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
