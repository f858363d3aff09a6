namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>
/// Keeps a directory for one process. The operating system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    // What the systems say when another process holds the file: Windows' ERROR_SHARING_VIOLATION, and EWOULDBLOCK of
    // Linux and of macOS.
    private static readonly int[] Held = [unchecked((int)0x80070020), 11, 35];

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Creates the directory if need be and takes it.</summary>
    /// <exception cref="StoreException">Another one has it, or it cannot be written.</exception>
    public static StoreLock Take(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            // The file stays when it is let go: deleting it could take away the one that the next owner holds.
            var path = Path.Combine(directory, "durable.lock");
            return new StoreLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (Held.Contains(failure.HResult))
        {
            throw new StoreException(
                $"Another host uses the store in '{directory}'. Stop it, or name another directory.",
                failure
            );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"The directory '{directory}' cannot be created or written: {failure.Message} Give this user the right"
                    + " to, or name another directory.",
                failure
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
