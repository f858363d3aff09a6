using System.Net;
using System.Text;
using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Reads requests and answers them.</summary>
public static class HttpRequestDataExtensions
{
    /// <summary>The body as text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="encoding">The encoding; null means UTF-8, or what a byte order mark says.</param>
    /// <returns>The text; null if there is no body.</returns>
    public static async Task<string?> ReadAsStringAsync(this HttpRequestData request, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Body is null)
        {
            return null;
        }

        using StreamReader reader = new(request.Body, encoding, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }

    /// <inheritdoc cref="ReadAsStringAsync" />
    public static string? ReadAsString(this HttpRequestData request, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Body is null)
        {
            return null;
        }

        using StreamReader reader = new(request.Body, encoding, leaveOpen: true);
        return reader.ReadToEnd();
    }

    /// <summary>The body, read as JSON by the worker's options.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The value; the type's default value for the text <c>null</c>.</returns>
    /// <exception cref="AggregateException">The body is not JSON of that type; the JsonException is inside.</exception>
    public static async ValueTask<T?> ReadFromJsonAsync<T>(
        this HttpRequestData request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        JsonSerializerOptions options = WorkerJson.Options(request.FunctionContext);
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, options, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The published method wraps what the serializer throws; code that catches JsonException would fail there.
            throw new AggregateException(exception);
        }
    }

    /// <summary>A response to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="statusCode">The status.</param>
    public static HttpResponseData CreateResponse(this HttpRequestData request, HttpStatusCode statusCode)
    {
        HttpResponseData response = request.CreateResponse();
        response.StatusCode = statusCode;
        return response;
    }
}
