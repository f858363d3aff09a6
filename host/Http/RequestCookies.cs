using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Primitives;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>The Cookie header's pairs, in order, values as sent.</summary>
internal static class RequestCookies
{
    public static IReadOnlyCollection<IHttpCookie> Parse(StringValues header)
    {
        var cookies = new List<IHttpCookie>();
        foreach (
            var pair in header.SelectMany(line =>
                (line ?? string.Empty).Split(
                    ';',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
            )
        )
        {
            var equals = pair.IndexOf('=');
            cookies.Add(
                equals < 0
                    ? new HttpCookie(pair, string.Empty)
                    : new HttpCookie(pair[..equals].TrimEnd(), pair[(equals + 1)..])
            );
        }

        return cookies;
    }
}
