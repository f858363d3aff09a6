using System.Buffers;

namespace TranslationFunctions.Http;

/// <summary>Reads request bodies, of which nobody knows the length before the end.</summary>
public static class RequestBody
{
    /// <summary>The longest body that is accepted, in bytes: 64 KiB.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Reads a body, and never more than one byte past the limit.</summary>
    /// <param name="body">The body.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The whole body, or null when it is longer than <see cref="MaxBytes"/>.</returns>
    public static async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellation)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MaxBytes + 1);
        try
        {
            int length = await body.ReadAtLeastAsync(
                buffer.AsMemory(0, MaxBytes + 1),
                MaxBytes + 1,
                throwOnEndOfStream: false,
                cancellation
            );
            return length > MaxBytes ? null : buffer[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
