using System.Net;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Azure.Functions.Worker.Http;
using TranslationFunctions.Http;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.HeyGen;

/// <summary>Answers in HeyGen's shapes.</summary>
internal static class HeyGenAnswers
{
    /// <summary>Answers with <c>{"data": …}</c>.</summary>
    public static HttpResponseData Data<T>(this HttpRequestData request, T data) =>
        request.Data(HttpStatusCode.OK, data);

    /// <summary>Answers with <c>{"data": …}</c>.</summary>
    public static HttpResponseData Data<T>(this HttpRequestData request, HttpStatusCode status, T data) =>
        request.Known(status, new HeyGenData<T>(data));

    /// <summary>Answers with <c>{"data": […], "has_more": …, "next_token": …}</c>.</summary>
    public static HttpResponseData Page<T>(this HttpRequestData request, HeyGenPage<T> page) =>
        request.Known(HttpStatusCode.OK, page);

    /// <summary>Answers with <c>{"error": null, "data": …}</c>, the shape of v2.</summary>
    public static HttpResponseData Legacy<T>(this HttpRequestData request, T data) =>
        request.Known(HttpStatusCode.OK, new LegacyAnswer<T>(data));

    /// <summary>Answers with an error.</summary>
    public static HttpResponseData Refuse(this HttpRequestData request, HeyGenException refused)
    {
        HttpResponseData response = request.Known(refused.Status, new HeyGenErrorAnswer(refused.Error));
        return refused.RetryAfter is { } wait ? response.AskAgain(wait) : response;
    }

    /// <summary>Adds when to ask again, until the job has ended.</summary>
    public static HttpResponseData Hint(this HttpResponseData response, JobStatus status) =>
        status.Result is JobResult.Pending ? response.AskAgain(status.Wait) : response;

    /// <summary>Returns the request's idempotency key; null when it has none.</summary>
    public static string? IdempotencyKey(this HttpRequestData request) =>
        request.Headers.TryGetValues("Idempotency-Key", out IEnumerable<string>? keys) ? keys.First() : null;

    private static HttpResponseData Known<T>(this HttpRequestData request, HttpStatusCode status, T answer) =>
        request.Json(status, answer, (JsonTypeInfo<T>)HeyGenJson.Default.GetTypeInfo(typeof(T))!);
}

/// <summary>One thing.</summary>
/// <param name="Data">The thing.</param>
internal sealed record HeyGenData<T>(T Data);

/// <summary>A page of things.</summary>
/// <param name="Data">The things.</param>
/// <param name="HasMore">Whether there are more.</param>
/// <param name="NextToken">What to ask for the next page with; null on the last.</param>
internal sealed record HeyGenPage<T>(IReadOnlyList<T> Data, bool HasMore, string? NextToken);

/// <summary>One thing, as v2 answers.</summary>
/// <param name="Data">The thing.</param>
internal sealed record LegacyAnswer<T>([property: System.Text.Json.Serialization.JsonPropertyOrder(1)] T Data)
{
    /// <summary>Always null: what failed is answered with another shape.</summary>
    public string? Error => null;
}
