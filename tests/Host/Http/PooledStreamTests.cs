using FsCheck;
using FsCheck.Fluent;
using TranslationFunctions.EmbeddedHost.Http;

namespace TranslationFunctions.Tests.Host.Http;

public sealed class PooledStreamTests
{
    [Fact]
    public void Stream_WhateverIsDoneToIt_DoesAsAMemoryStream() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(byte Action, short Number)[]>(),
                steps =>
                {
                    using var pooled = new PooledStream(1);
                    using var model = new MemoryStream();
                    foreach (var (action, number) in steps)
                    {
                        Step(pooled, action, number).ShouldBe(Step(model, action, number));
                        pooled.Position.ShouldBe(model.Position);
                    }

                    pooled.Written.ToArray().ShouldBe(model.ToArray());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Stream_AfterDisposal_IsClosed()
    {
        var stream = new PooledStream(10);
        stream.Dispose();

        stream.CanRead.ShouldBeFalse();
        Should.Throw<ObjectDisposedException>(() => stream.WriteByte(1));
    }

    private static byte[] Step(Stream stream, byte action, short number)
    {
        var size = Math.Abs((int)number) % 5000;
        switch (action % 4)
        {
            case 0:
                stream.Write(Enumerable.Range(0, size).Select(value => (byte)value).ToArray());
                return [];
            case 1:
                var read = new byte[size];
                return read[..stream.Read(read)];
            case 2:
                stream.Seek(size, SeekOrigin.Begin);
                return [];
            default:
                stream.SetLength(size);
                return [];
        }
    }
}
