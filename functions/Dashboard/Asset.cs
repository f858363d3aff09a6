using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace TranslationFunctions.Dashboard;

/// <summary>A file of the page, embedded in the assembly.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ETag">A strong entity tag: the same content has the same tag in every process.</param>
internal sealed record Asset(string ContentType, byte[] Content, string ETag)
{
    /// <summary>The name of the page itself.</summary>
    public const string Page = "index.html";

    private const string Prefix = "dashboard/";

    private static readonly FrozenDictionary<string, Asset> s_all = ReadAll();

    /// <summary>Returns a file by its name; null for none.</summary>
    public static Asset? Named(string name) => s_all.GetValueOrDefault(name);

    private static FrozenDictionary<string, Asset> ReadAll()
    {
        Assembly assembly = typeof(Asset).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(assembly, name));
    }

    private static Asset Read(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(TypeOf(resource), content, $"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..16])}\"");
    }

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            var other => throw new InvalidOperationException($"'{name}': give the media type of '{other}' here."),
        };
}
