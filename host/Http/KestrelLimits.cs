using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>The options that Kestrel itself enforces.</summary>
internal static class KestrelLimits
{
    public static void Apply(HttpServerOptions options, KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.MaxBodySize;
        kestrel.Limits.MaxRequestHeadersTotalSize = options.MaxHeadersSize;
        kestrel.Limits.MaxRequestLineSize = options.MaxRequestLineSize;
        kestrel.Limits.RequestHeadersTimeout = options.HeadersTimeout;
        kestrel.Limits.KeepAliveTimeout = options.KeepAlive;
    }
}
