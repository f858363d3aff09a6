namespace TranslationFunctions.Tests.Storage;

/// <summary>A directory that goes away with the test.</summary>
internal sealed class TempDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("store-tests-").FullName;

    public string Database => System.IO.Path.Combine(Path, "durable.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
