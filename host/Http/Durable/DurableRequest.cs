using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>A request to the durable webhook.</summary>
internal sealed class DurableRequest(HttpContext http)
{
    private static readonly int BaseSegments = DurableWebhook.BasePath.Count(letter => letter == '/') + 1;

    public HttpContext Http => http;

    /// <summary>The instance that the path names, any slashes in it escaped there.</summary>
    public string InstanceId => Segment(1);

    /// <summary>A flag of the query; anything but true and false counts as not given.</summary>
    public bool Flag(string name, bool otherwise) =>
        bool.TryParse(http.Request.Query[name], out var value) ? value : otherwise;

    /// <summary>A segment of the path below the base path, counted from 0.</summary>
    public string Segment(int index) => Uri.UnescapeDataString(SentPath().Split('/')[1 + BaseSegments + index]);

    // As sent: the server's own path has every escape undone but the slash's, which cannot be told apart any more.
    private string SentPath()
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.StartsWith('/') ? target : new Uri(target).PathAndQuery;
        return path.Split('?')[0];
    }
}
