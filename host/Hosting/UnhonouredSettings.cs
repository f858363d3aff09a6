using Microsoft.Extensions.Configuration;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>What a host.json says to the Functions host of Azure that this host does not do.</summary>
/// <param name="Names">The settings, as paths with colons, in their order.</param>
internal sealed record UnhonouredSettings(IReadOnlyList<string> Names)
{
    // A name with a star stands for all that begins so.
    private static readonly string[] Honoured =
    [
        "version",
        "logging:logLevel:*",
        "extensions:http:routePrefix",
        "extensions:durableTask:hubName",
        "extensions:durableTask:defaultVersion",
    ];

    /// <summary>Finds them.</summary>
    /// <param name="hostFile">What is in host.json, and nothing else.</param>
    public static UnhonouredSettings In(IConfiguration hostFile) =>
        new([
            .. hostFile
                .AsEnumerable()
                .Where(static pair => pair.Value is not null && !Honoured.Any(name => Covers(name, pair.Key)))
                .Select(static pair => pair.Key)
                .Order(StringComparer.OrdinalIgnoreCase),
        ]);

    private static bool Covers(string name, string key) =>
        name.EndsWith('*')
            ? key.StartsWith(name[..^1], StringComparison.OrdinalIgnoreCase)
            : key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
