using Microsoft.AspNetCore.Http;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>
/// Sends answers that are shorter than their function announced. As with any HTTP server, the caller gets what there is,
/// and the connection is closed; where there is nothing, without an answer.
/// </summary>
internal static class ShortAnswer
{
    public static async ValueTask WriteAsync(HttpContext http, long announced, Stream? body)
    {
        if (body is not { CanSeek: true, Length: > 0 })
        {
            http.Abort();
            return;
        }

        // Kestrel compares the lengths when the request ends, and closes the connection.
        http.Response.ContentLength = announced;
        body.Position = 0;
        await body.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
