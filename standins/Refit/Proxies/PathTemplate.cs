using System.Reflection;
using System.Text.RegularExpressions;

namespace StandIns.Proxies;

/// <summary>A path with {placeholders}.</summary>
internal sealed partial record PathTemplate(string Template)
{
    public IEnumerable<string> Placeholders =>
        Placeholder().Matches(Template).Select(match => match.Groups["name"].Value);

    public static PathTemplate Parse(MethodInfo method, string path) =>
        path.StartsWith('/') && path.AsSpan().IndexOfAny('\r', '\n') < 0
            ? new PathTemplate(path)
            : throw RestMethod.Faulty(method, $"has the path '{path}'; a path starts with '/' and is one line");

    public bool Names(string name) => Placeholders.Contains(name, StringComparer.OrdinalIgnoreCase);

    public string Fill(Func<string, string> value) =>
        Placeholder().Replace(Template, match => Uri.EscapeDataString(value(match.Groups["name"].Value)));

    [GeneratedRegex(@"\{(?<name>[^{}/?]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
