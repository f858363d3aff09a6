namespace TranslationFunctions.Tests.Architecture;

/// <summary>The repository's own source files.</summary>
internal static class Sources
{
    public static readonly string Root = FindRoot();

    /// <summary>The C# files below a folder, without what a build made.</summary>
    public static IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Parts(file).Any(part => part is "obj" or "bin"));

    private static string[] Parts(string file) => Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TranslationFunctions.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }
        return folder;
    }
}
