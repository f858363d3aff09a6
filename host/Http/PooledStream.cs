using System.Buffers;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>Bytes in rented memory, given back on disposal; it reads, writes and seeks like a <see cref="MemoryStream"/>.</summary>
internal sealed class PooledStream(int capacity) : Stream
{
    private byte[]? buffer = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 1));
    private int length;
    private int position;

    public override bool CanRead => buffer is not null;

    public override bool CanSeek => buffer is not null;

    public override bool CanWrite => buffer is not null;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => position = Checked(value);
    }

    /// <summary>All that was written, valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => Rented.AsMemory(0, length);

    private byte[] Rented => buffer ?? throw new ObjectDisposedException(nameof(PooledStream));

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Clamp(length - position, 0, buffer.Length);
        Rented.AsSpan(Math.Min(position, length), count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var end = checked(position + buffer.Length);
        Grow(end);
        ClearUpTo(position);
        buffer.CopyTo(Rented.AsSpan(position));
        position = end;
        length = Math.Max(length, end);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<int>(cancellationToken)
            : new(Read(buffer.Span));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => position + offset,
            _ => length + offset,
        };

    public override void SetLength(long value)
    {
        var wanted = Checked(value);
        Grow(wanted);
        ClearUpTo(wanted);
        length = wanted;
        position = Math.Min(position, length);
    }

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref buffer, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        base.Dispose(disposing);
    }

    private static int Checked(long value) =>
        value is >= 0 and <= int.MaxValue
            ? (int)value
            : throw new IOException($"A body in memory has at most {int.MaxValue} bytes; {value} is no place in it.");

    private void Grow(int wanted)
    {
        var old = Rented;
        if (wanted > old.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(wanted, 2L * old.Length), Array.MaxLength));
            old.AsSpan(0, length).CopyTo(larger);
            buffer = larger;
            ArrayPool<byte>.Shared.Return(old);
        }
    }

    // Rented memory is not clean: what is skipped reads as zeros.
    private void ClearUpTo(int end)
    {
        if (end > length)
        {
            Rented.AsSpan(length, end - length).Clear();
        }
    }
}
