using System.Diagnostics.CodeAnalysis;

namespace TranslationFunctions.Faults;

/// <summary>A part of the API: a path with all that is below it.</summary>
/// <param name="Method">The HTTP method; null for any.</param>
/// <param name="Path">The path, <c>/status</c>. Never the page at <c>/</c>, and not its assets.</param>
public sealed record FaultRoute(string? Method, string Path)
{
    private const string Assets = "/assets";

    /// <summary>Reads <c>/status</c> or <c>GET /status</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="route">The route; null when the text is none.</param>
    /// <returns>Whether the text is a route on which faults may happen.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out FaultRoute? route)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string path = parts.LastOrDefault("").TrimEnd('/');
        bool isRoute =
            parts.Length is 1 or 2
            && path.StartsWith('/')
            && !IsBelow(path, Assets)
            && (parts.Length == 1 || parts[0].All(char.IsAsciiLetter));
        route = isRoute ? new FaultRoute(parts.Length == 2 ? parts[0] : null, path) : null;
        return isRoute;
    }

    /// <summary>Whether a call belongs to it.</summary>
    /// <param name="method">The call's method.</param>
    /// <param name="path">The call's path.</param>
    /// <returns>Whether the method is the same and the path is this one or below it, both without regard to case.</returns>
    public bool Covers(string method, string path) =>
        (Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase)) && IsBelow(path, Path);

    private static bool IsBelow(string path, string top) =>
        path.StartsWith(top, StringComparison.OrdinalIgnoreCase)
        && (path.Length == top.Length || path[top.Length] == '/');
}
