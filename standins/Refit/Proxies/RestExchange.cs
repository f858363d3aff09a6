using System.Net;
using Refit;

namespace StandIns.Proxies;

/// <summary>One request and its answer.</summary>
internal static class RestExchange
{
    public static async Task<ApiResponse<T>> SendAsync<T>(RestCall call)
    {
        using var request = call.CreateRequest();
        HttpResponseMessage response;
        try
        {
            response = await call
                .Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, call.CancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !call.CancellationToken.IsCancellationRequested)
        {
            // A cancellation the caller did not ask for is a time-out: a transport error like any other.
            var error = new ApiRequestException(request, request.Method, call.Settings, exception);
            return new ApiResponse<T>(request, null, default, call.Settings, error);
        }

        if (typeof(T) == typeof(HttpContent))
        {
            return await ReadAsync<T>(call, request, response).ConfigureAwait(false);
        }

        using (response)
        {
            return await ReadAsync<T>(call, request, response).ConfigureAwait(false);
        }
    }

    private static async Task<ApiResponse<T>> ReadAsync<T>(
        RestCall call,
        HttpRequestMessage request,
        HttpResponseMessage response
    )
    {
        T? content = default;
        ApiException? error = null;
        if (!response.IsSuccessStatusCode)
        {
            error = await ApiException.Create(request, request.Method, response, call.Settings).ConfigureAwait(false);
        }
        else
        {
            try
            {
                content = await ReadContentAsync<T>(call, response).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                const string reason = "The content of the answer could not be read.";
                error = await ApiException
                    .Create(reason, request, request.Method, response, call.Settings, exception)
                    .ConfigureAwait(false);
            }
        }

        return new ApiResponse<T>(request, response, content, call.Settings, error);
    }

    private static async Task<T?> ReadContentAsync<T>(RestCall call, HttpResponseMessage response)
    {
        var cancellationToken = call.CancellationToken;
        if (response.Content is T content)
        {
            return content;
        }

        if (response.StatusCode == HttpStatusCode.NoContent || response.Content.Headers.ContentLength == 0)
        {
            return default;
        }

        await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        if (typeof(T) == typeof(string))
        {
            return (T)(object)await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        }

        return await call
            .Settings.ContentSerializer.FromHttpContentAsync<T>(response.Content, cancellationToken)
            .ConfigureAwait(false);
    }
}
