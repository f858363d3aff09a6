using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace Refit;

/// <summary>An answer that is an error, or whose content could not be read.</summary>
public class ApiException : ApiExceptionBase
{
    /// <summary>Makes an exception.</summary>
    /// <param name="exceptionMessage">The reason.</param>
    /// <param name="message">The request.</param>
    /// <param name="httpMethod">The request's method.</param>
    /// <param name="content">The answer's content as text.</param>
    /// <param name="statusCode">The answer's status.</param>
    /// <param name="reasonPhrase">The answer's reason phrase.</param>
    /// <param name="headers">The answer's headers.</param>
    /// <param name="refitSettings">The settings the request was made with.</param>
    /// <param name="innerException">The cause, if any.</param>
    protected ApiException(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpMethod httpMethod,
        string? content,
        HttpStatusCode statusCode,
        string? reasonPhrase,
        HttpResponseHeaders headers,
        RefitSettings refitSettings,
        Exception? innerException
    )
        : base(exceptionMessage, message, httpMethod, refitSettings, innerException)
    {
        Content = content;
        StatusCode = statusCode;
        ReasonPhrase = reasonPhrase;
        Headers = headers;
    }

    /// <summary>The answer's status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The answer's reason phrase.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>The answer's headers.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The headers of the answer's content.</summary>
    public HttpContentHeaders? ContentHeaders { get; protected set; }

    /// <summary>The answer's content as text; null when it could not be read.</summary>
    public string? Content { get; set; }

    /// <summary>Whether the content is more than white space.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool HasContent => !string.IsNullOrWhiteSpace(Content);

    /// <summary>Makes the exception of an error answer and reads the answer's content.</summary>
    /// <param name="message">The request.</param>
    /// <param name="httpMethod">The request's method.</param>
    /// <param name="response">The answer.</param>
    /// <param name="refitSettings">The settings the request was made with.</param>
    /// <exception cref="ArgumentException">The answer is a success.</exception>
    public static Task<ApiException> Create(
        HttpRequestMessage message,
        HttpMethod httpMethod,
        HttpResponseMessage response,
        RefitSettings refitSettings
    )
    {
        ArgumentNullException.ThrowIfNull(response);
        if (response.IsSuccessStatusCode)
        {
            throw new ArgumentException("The answer is a success: there is no error to describe.", nameof(response));
        }

        var reason =
            $"Response status code does not indicate success: {(int)response.StatusCode} ({response.ReasonPhrase}).";
        return Create(reason, message, httpMethod, response, refitSettings, null);
    }

    /// <summary>Makes the exception of an answer, with the reason given, and reads the answer's content.</summary>
    /// <param name="exceptionMessage">The reason.</param>
    /// <param name="message">The request.</param>
    /// <param name="httpMethod">The request's method.</param>
    /// <param name="response">The answer.</param>
    /// <param name="refitSettings">The settings the request was made with.</param>
    /// <param name="innerException">The cause, if any.</param>
    public static async Task<ApiException> Create(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpMethod httpMethod,
        HttpResponseMessage response,
        RefitSettings refitSettings,
        Exception? innerException
    )
    {
        ArgumentNullException.ThrowIfNull(response);
        return new ApiException(
            exceptionMessage,
            message,
            httpMethod,
            await ReadContentAsync(response).ConfigureAwait(false),
            response.StatusCode,
            response.ReasonPhrase,
            response.Headers,
            refitSettings,
            innerException
        )
        {
            ContentHeaders = response.Content.Headers,
        };
    }

    private static async Task<string?> ReadContentAsync(HttpResponseMessage response)
    {
        try
        {
            return await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The answer is already an error; failing to read its text must not hide it.
            return null;
        }
    }
}
