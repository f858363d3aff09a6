using System.Net;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.Dashboard;

/// <summary>Answers with a file of the page.</summary>
internal static class AssetAnswer
{
    // Nothing runs, is shown or is called but what comes from here, and nobody else's page may hold this one.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    /// <summary>Answers with the file, or that the caller's copy is still good.</summary>
    public static HttpResponseData For(HttpRequestData request, Asset asset)
    {
        bool known = Knows(request, asset.ETag);
        HttpResponseData response = request.CreateResponse(known ? HttpStatusCode.NotModified : HttpStatusCode.OK);
        Add("ETag", asset.ETag);
        // A new version must never meet an old one: every copy is asked about, and mostly not sent again.
        Add("Cache-Control", "no-cache");
        Add("Content-Security-Policy", ContentSecurityPolicy);
        Add("X-Content-Type-Options", "nosniff");
        Add("Referrer-Policy", "no-referrer");
        Add("Cross-Origin-Opener-Policy", "same-origin");
        Add("Cross-Origin-Resource-Policy", "same-origin");
        if (!known)
        {
            Add("Content-Type", asset.ContentType);
            response.Body = new MemoryStream(
                asset.Content,
                0,
                asset.Content.Length,
                writable: false,
                publiclyVisible: true
            );
        }

        return response;

        void Add(string name, string value) => response.Headers.TryAddWithoutValidation(name, value);
    }

    // If-None-Match compares weakly (RFC 9110, 13.1.2): a cache on the way may have made the tag weak.
    private static bool Knows(HttpRequestData request, string etag) =>
        request.Headers.TryGetValues("If-None-Match", out IEnumerable<string>? given)
        && given
            .SelectMany(header => header.Split(',', StringSplitOptions.TrimEntries))
            .Any(tag => tag == "*" || tag == etag || tag == $"W/{etag}");
}
