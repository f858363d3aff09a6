using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Storage;

/// <summary>What every store promises: messages and timers.</summary>
public abstract class StoreMessagesContract : StoreContract
{
    private static readonly DateTimeOffset Noon = Sample.Start.AddHours(9);

    [Fact]
    public async Task ReadDue_Mixed_IsOrderedByDueThenSequence()
    {
        await Send(
            Sample.Timer(1, "a", 1, Noon.AddTicks(1), 0),
            Sample.Timer(2, "a", 1, Noon, 1),
            Sample.AtOnce(4, "a"),
            Sample.Timer(5, "b", 2, Noon, 1),
            Sample.AtOnce(3, "a")
        );
        (await Numbers(Sample.Always, DateTimeOffset.MaxValue)).ShouldBe([3, 4, 2, 5, 1]);
        (await Numbers(Sample.Always, Noon)).ShouldBe([3, 4, 2, 5]);
        (await Numbers(StoredMessage.AtOnce, Noon)).ShouldBe([2, 5]);
        (await Numbers(Noon, Noon)).ShouldBeEmpty();
        (await Numbers(Noon, Noon.AddTicks(1))).ShouldBe([1]);
        (await Numbers(Noon, Noon.AddTicks(-1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadDue_MoreThanTheLimitDueAtOneTime_PagesThroughAllOfThem()
    {
        await Send([.. Enumerable.Range(1, 5).Select(n => Sample.AtOnce(n, "a"))]);
        await Send([.. Enumerable.Range(6, 5).Select(n => Sample.Timer(n, "a", 1, Noon, n))]);
        var seen = new List<long>();
        DuePosition after = Sample.Always;
        while (await Store.ReadDueAsync(after, Noon, 3, default) is { Count: > 0 } page)
        {
            page.Count.ShouldBeLessThanOrEqualTo(3);
            seen.AddRange(page.Select(message => message.Sequence));
            after = DuePosition.Of(page[^1]);
        }
        seen.ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    }

    [Fact]
    public async Task ReadDue_LimitBelowOne_IsAnArgumentException() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () =>
            await Store.ReadDueAsync(Sample.Always, Noon, 0, default)
        );

    [Fact]
    public async Task NextDue_IsTheEarliestLaterTime()
    {
        (await Store.NextDueAsync(Sample.Always, default)).ShouldBeNull();
        await Send(Sample.Timer(1, "a", 1, Noon, 0));
        (await Store.NextDueAsync(Sample.Always, default)).ShouldBe(Noon);
        await Send(Sample.AtOnce(2, "a"));
        (await Store.NextDueAsync(Sample.Always, default)).ShouldBe(StoredMessage.AtOnce);
        (await Store.NextDueAsync(StoredMessage.AtOnce, default)).ShouldBe(Noon);
        (await Store.NextDueAsync(Noon, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Commit_Taken_RemovesTheMessagesAndIgnoresUnknownOnes()
    {
        await Send(Sample.AtOnce(1, "a"), Sample.Timer(2, "a", 1, Noon, 0), Sample.AtOnce(3, "b"));
        await Store.CommitAsync(new Commit { Taken = [2, 99, 1, 1], Sent = [Sample.AtOnce(4, "c")] });
        (await Numbers(Sample.Always, DateTimeOffset.MaxValue)).ShouldBe([3, 4]);
    }

    [Fact]
    public async Task Commit_Cancelled_RemovesThatTimerAlone()
    {
        await Send(
            Sample.Timer(1, "a", 1, Noon, 7),
            Sample.Timer(2, "a", 1, Noon, 8),
            Sample.Timer(3, "a", 2, Noon, 7),
            Sample.Timer(4, "b", 1, Noon, 7),
            Sample.Timer(5, "a", 1, Noon.AddTicks(1), 7),
            Sample.AtOnce(6, "a", 1) with
            {
                Due = Noon,
            }
        );
        await Store.CommitAsync(
            new Commit { Cancelled = [new CancelledTimer("a", 1, 7, Noon.ToOffset(TimeSpan.FromHours(2)))] }
        );
        (await Numbers(Sample.Always, DateTimeOffset.MaxValue)).ShouldBe([2, 3, 4, 6, 5]);
    }

    [Fact]
    public async Task Commit_TimerSetAndCancelledInOneStep_LeavesNothing()
    {
        await Store.CommitAsync(
            new Commit { Sent = [Sample.Timer(1, "a", 1, Noon, 7)], Cancelled = [new CancelledTimer("a", 1, 7, Noon)] }
        );
        (await Store.AllMessagesAsync()).ShouldBeEmpty();
    }

    private async Task Send(params StoredMessage[] messages) => await Store.CommitAsync(new Commit { Sent = messages });

    private async Task<long[]> Numbers(DateTimeOffset after, DateTimeOffset until) =>
        [.. (await Store.ReadDueAsync(after, until, 100, default)).Select(message => message.Sequence)];
}
