namespace TranslationFunctions.Tests.Storage;

/// <summary>A directory that goes away with the test.</summary>
/// <param name="below">Where it is; null for where the system keeps such.</param>
internal sealed class TempDirectory(string? below = null) : IDisposable
{
    public string Path { get; } =
        below is null
            ? Directory.CreateTempSubdirectory("store-tests-").FullName
            : Directory.CreateDirectory(System.IO.Path.Combine(below, $"store-tests-{Guid.NewGuid():N}")).FullName;

    public string Database => System.IO.Path.Combine(Path, "durable.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
