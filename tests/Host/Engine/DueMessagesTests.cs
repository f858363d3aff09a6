using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Storage;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>How stored messages are handed over when their time has come.</summary>
public sealed class DueMessagesTests : IDisposable
{
    private readonly MemoryStore store = new();
    private readonly VirtualTime time = new();
    private readonly List<StoredMessage> handedOver = [];
    private readonly DueMessages due;

    public DueMessagesTests() => due = new DueMessages(store, HostClock.On(time), new Inline(), handedOver.Add);

    public void Dispose() => due.Dispose();

    private DateTimeOffset At(int seconds) => time.GetUtcNow().AddSeconds(seconds);

    private async Task SendAsync(params IEnumerable<StoredMessage> messages)
    {
        foreach (var message in messages)
        {
            await store.CommitAsync(new Commit { Sent = [message] });
        }
    }

    private async Task TakeAsync(params IEnumerable<StoredMessage> messages)
    {
        foreach (var message in messages.ToList())
        {
            await store.CommitAsync(new Commit { Taken = [message.Sequence] });
            due.Taken(message.Sequence);
        }
    }

    [Fact]
    public async Task Backlog_OfAnySize_IsHandedOverAsFastAsItIsTaken_EachOnce_InOrder()
    {
        await SendAsync(Enumerable.Range(1, 20_000).Select(i => Sample.Timer(i, $"{i}", 1, At(-20_000 + i), 0)));

        await due.StartAsync(CancellationToken.None);

        handedOver.Count.ShouldBe(DueMessages.Limit);
        for (var taken = 0; taken < handedOver.Count; taken++)
        {
            (handedOver.Count - taken).ShouldBeLessThanOrEqualTo(DueMessages.Limit);
            await TakeAsync(handedOver[taken]);
        }
        handedOver.Select(message => message.Sequence).ShouldBe(Enumerable.Range(1, 20_000).Select(i => (long)i));
    }

    [Fact]
    public async Task Message_WhoseTimePassedWhileItWasStored_IsHandedOver()
    {
        await due.StartAsync(CancellationToken.None);
        await SendAsync(Sample.Timer(2, "late", 1, At(-1), 0));
        due.Expect(At(-1));
        await SendAsync(Sample.Timer(3, "later still", 1, At(-2), 0));
        due.Expect(At(-2));

        handedOver.Select(message => message.Sequence).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task Message_ExpectedDuringABacklog_WaitsForItsTurn_AndIsNotForgotten()
    {
        await SendAsync(
            Enumerable.Range(1, DueMessages.Limit + 10).Select(i => Sample.Timer(i, $"{i}", 1, At(-100), 0))
        );
        await due.StartAsync(CancellationToken.None);
        var late = Sample.Timer(10_000, "late", 1, At(-200), 0);
        await SendAsync(late);
        due.Expect(late.Due);

        handedOver.ShouldNotContain(late);
        for (var taken = 0; taken < handedOver.Count; taken++)
        {
            await TakeAsync(handedOver[taken]);
        }
        handedOver.Count.ShouldBe(DueMessages.Limit + 11);
        handedOver.ShouldContain(late);
    }

    [Fact]
    public async Task Messages_AtOnce_OfAnEarlierProcess_AreHandedOverAtTheStart()
    {
        await SendAsync(Sample.AtOnce(1, "a"), Sample.AtOnce(2, "b"));
        await due.StartAsync(CancellationToken.None);
        handedOver.Select(message => message.Sequence).ShouldBe([1, 2]);
    }

    private sealed class Inline : ILane
    {
        public void Queue(Func<ValueTask> work) => work().AsTask().GetAwaiter().GetResult();

        public Task StopAsync() => Task.CompletedTask;
    }
}
