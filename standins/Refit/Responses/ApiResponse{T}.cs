using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace Refit;

/// <summary>What came of a request whose answer carries a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The content's type.</typeparam>
/// <param name="request">The request.</param>
/// <param name="response">The answer; null when none came.</param>
/// <param name="content">The content, when it could be read.</param>
/// <param name="settings">The settings the request was made with.</param>
/// <param name="error">Why the request did not succeed; null when it did.</param>
public sealed class ApiResponse<T>(
    HttpRequestMessage request,
    HttpResponseMessage? response,
    T? content,
    RefitSettings settings,
    ApiExceptionBase? error = null
) : IApiResponse<T>
{
    /// <inheritdoc />
    public T? Content { get; } = content;

    /// <inheritdoc />
    public ApiExceptionBase? Error { get; } = error;

    /// <summary>The settings the request was made with.</summary>
    public RefitSettings Settings { get; } = settings;

    /// <inheritdoc />
    [MemberNotNullWhen(true, nameof(Content))]
    public bool HasContent => Content is not null;

    /// <inheritdoc />
    [MemberNotNullWhen(true, nameof(Content))]
    public bool IsSuccessfulWithContent => IsSuccessful && HasContent;

    /// <inheritdoc />
    public HttpResponseHeaders? Headers => response?.Headers;

    /// <inheritdoc />
    public HttpContentHeaders? ContentHeaders => response?.Content.Headers;

    /// <inheritdoc />
    [MemberNotNullWhen(true, nameof(Headers), nameof(StatusCode), nameof(Version))]
    public bool IsSuccessStatusCode => response?.IsSuccessStatusCode ?? false;

    /// <inheritdoc />
    [MemberNotNullWhen(true, nameof(Headers), nameof(StatusCode), nameof(Version))]
    public bool IsSuccessful => IsSuccessStatusCode && Error is null;

    /// <inheritdoc />
    [MemberNotNullWhen(true, nameof(Headers), nameof(StatusCode), nameof(Version))]
    public bool IsReceived => response is not null;

    /// <inheritdoc />
    public string? ReasonPhrase => response?.ReasonPhrase;

    /// <inheritdoc />
    public HttpRequestMessage RequestMessage => request;

    /// <inheritdoc />
    public HttpStatusCode? StatusCode => response?.StatusCode;

    /// <inheritdoc />
    public Version? Version => response?.Version;

    /// <summary>Releases the answer.</summary>
    public void Dispose() => response?.Dispose();

    /// <inheritdoc />
    public bool HasRequestError([NotNullWhen(true)] out ApiRequestException? error)
    {
        error = Error as ApiRequestException;
        return error is not null;
    }

    /// <inheritdoc />
    public bool HasResponseError([NotNullWhen(true)] out ApiException? error)
    {
        error = Error as ApiException;
        return error is not null;
    }
}
