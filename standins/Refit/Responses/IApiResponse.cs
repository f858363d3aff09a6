using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace Refit;

/// <summary>What came of a request: an answer of any status, or the reason there is none.</summary>
public interface IApiResponse : IDisposable
{
    /// <summary>The answer's headers; null without an answer.</summary>
    HttpResponseHeaders? Headers { get; }

    /// <summary>The headers of the answer's content; null without an answer.</summary>
    HttpContentHeaders? ContentHeaders { get; }

    /// <summary>Whether an answer came and its status is 2xx.</summary>
    [MemberNotNullWhen(true, nameof(Headers), nameof(StatusCode), nameof(Version))]
    bool IsSuccessStatusCode { get; }

    /// <summary>Whether the status is 2xx and the content could be read.</summary>
    [MemberNotNullWhen(true, nameof(Headers), nameof(StatusCode), nameof(Version))]
    bool IsSuccessful { get; }

    /// <summary>Whether an answer came, of any status.</summary>
    [MemberNotNullWhen(true, nameof(Headers), nameof(StatusCode), nameof(Version))]
    bool IsReceived { get; }

    /// <summary>The answer's status; null without an answer.</summary>
    HttpStatusCode? StatusCode { get; }

    /// <summary>The answer's reason phrase.</summary>
    string? ReasonPhrase { get; }

    /// <summary>The request.</summary>
    HttpRequestMessage? RequestMessage { get; }

    /// <summary>The answer's HTTP version; null without an answer.</summary>
    Version? Version { get; }

    /// <summary>Why the request did not succeed; null when it did.</summary>
    ApiExceptionBase? Error { get; }

    /// <summary>Whether the request failed before an answer came.</summary>
    /// <param name="error">The failure.</param>
    bool HasRequestError([NotNullWhen(true)] out ApiRequestException? error);

    /// <summary>Whether the answer was an error or could not be read.</summary>
    /// <param name="error">The failure.</param>
    bool HasResponseError([NotNullWhen(true)] out ApiException? error);
}
