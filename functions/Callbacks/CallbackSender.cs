using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Options;

namespace TranslationFunctions.Callbacks;

/// <summary>Posts callbacks.</summary>
/// <param name="connector">Makes the connections.</param>
/// <param name="options">The key and the time limit.</param>
/// <param name="time">The clock.</param>
public sealed class CallbackSender(CallbackConnector connector, IOptions<CallbackOptions> options, TimeProvider time)
    : IDisposable
{
    private readonly HttpMessageInvoker _http = new(connector.CreateHandler());

    /// <summary>Posts a message. The answer's body is not read.</summary>
    /// <param name="id">The callback's id.</param>
    /// <param name="url">Where to.</param>
    /// <param name="message">What.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The status of the answer, 200 to 299.</returns>
    /// <exception cref="CallbackFailedException">
    /// The receiver cannot be reached, answered too late, or answered with another status; it may be tried again.
    /// </exception>
    /// <exception cref="UndeliverableCallbackException">The URL leads where callbacks may not go.</exception>
    public async Task<int> SendAsync(string id, Uri url, CallbackMessage message, CancellationToken cancellation)
    {
        using HttpRequestMessage request = Request(id, url, message);
        using CancellationTokenSource timeout = new(options.Value.Timeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(
            timeout.Token,
            cancellation
        );
        try
        {
            using HttpResponseMessage answer = await _http.SendAsync(request, either.Token);
            return answer.IsSuccessStatusCode
                ? (int)answer.StatusCode
                : throw new CallbackFailedException(
                    $"{url} answered {(int)answer.StatusCode}; 200 to 299 is expected."
                );
        }
        catch (HttpRequestException error)
        {
            if (error.InnerException is UndeliverableCallbackException refused)
            {
                ExceptionDispatchInfo.Throw(refused);
            }

            throw new CallbackFailedException($"{url} cannot be reached: {error.Message}", error);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new CallbackFailedException($"{url} did not answer within {options.Value.Timeout.TotalSeconds} s.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(string id, Uri url, CallbackMessage message)
    {
        DateTimeOffset now = time.GetUtcNow();
        HttpRequestMessage request = new(HttpMethod.Post, url)
        {
            Content = new ReadOnlyMemoryContent(message.Body)
            {
                Headers = { ContentType = MediaTypeHeaderValue.Parse(message.ContentType) },
            },
            Headers =
            {
                { "User-Agent", "TranslationFunctions" },
                { CallbackSignature.IdHeader, id },
                { CallbackSignature.TimestampHeader, CallbackSignature.Timestamp(now) },
            },
        };
        if (options.Value.Key is { } key)
        {
            request.Headers.Add(
                CallbackSignature.SignatureHeader,
                CallbackSignature.Sign(key.Span, id, now, message.Body.Span)
            );
        }

        foreach ((string name, string value) in message.Headers)
        {
            request.Headers.Add(name, value);
        }

        return request;
    }
}
