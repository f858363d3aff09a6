using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.Http;

/// <summary>Answers to HTTP requests.</summary>
internal static class Answers
{
    /// <summary>Answers with JSON.</summary>
    public static HttpResponseData Json<T>(
        this HttpRequestData request,
        HttpStatusCode status,
        T value,
        JsonTypeInfo<T> type
    ) => request.Bytes(status, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>Answers with a problem.</summary>
    public static HttpResponseData Problem(this HttpRequestData request, Problem problem) =>
        request.Bytes(
            problem.Status,
            "application/problem+json",
            JsonSerializer.SerializeToUtf8Bytes(problem, ProblemJson.Default.Problem)
        );

    /// <summary>Answers with a body as it is.</summary>
    public static HttpResponseData Bytes(
        this HttpRequestData request,
        HttpStatusCode status,
        string contentType,
        byte[] body
    )
    {
        HttpResponseData response = request.CreateResponse(status);
        response.Headers.TryAddWithoutValidation("Content-Type", contentType);
        response.Body = new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);
        return response;
    }
}
