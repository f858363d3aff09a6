using System.Buffers;

namespace TranslationFunctions.Http;

/// <summary>Reads request bodies, of which nobody knows the length before the end.</summary>
public static class RequestBody
{
    /// <summary>The longest body that is accepted where nobody says otherwise, in bytes: 64 KiB.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Reads a body, and never more than one byte past the limit.</summary>
    /// <param name="body">The body.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="maxBytes">The limit, in bytes; the default is <see cref="MaxBytes"/>.</param>
    /// <returns>The whole body, or null when it is longer than <paramref name="maxBytes"/>.</returns>
    public static async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellation, int maxBytes = MaxBytes)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(maxBytes + 1);
        try
        {
            int length = await body.ReadAtLeastAsync(
                buffer.AsMemory(0, maxBytes + 1),
                maxBytes + 1,
                throwOnEndOfStream: false,
                cancellation
            );
            return length > maxBytes ? null : buffer[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
