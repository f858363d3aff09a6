using TranslationFunctions.Http;

namespace TranslationFunctions.Tests.Functions.Http;

public class RequestBodyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(RequestBody.MaxBytes)]
    public async Task ReadAsync_WithinTheLimit_ReturnsTheWholeBody(int length)
    {
        byte[] body = [.. Enumerable.Range(0, length).Select(i => (byte)i)];

        (await RequestBody.ReadAsync(new Trickle(body), CancellationToken.None)).ShouldBe(body);
    }

    [Fact]
    public async Task ReadAsync_OverTheLimit_ReturnsNullAndReadsOneByteMore()
    {
        Trickle body = new(new byte[10 * RequestBody.MaxBytes]);

        (await RequestBody.ReadAsync(body, CancellationToken.None)).ShouldBeNull();
        body.Position.ShouldBe(RequestBody.MaxBytes + 1);
    }

    // A network stream gives what has arrived, not what was asked for.
    private sealed class Trickle(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
    }
}
