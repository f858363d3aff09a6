using TranslationFunctions.EmbeddedHost.Worker;

namespace TranslationFunctions.Tests.Host.Worker;

public class EventInboxTests
{
    private readonly EventInbox inbox = new();

    private Task<string?> Wait(string name) => inbox.WaitAsync(name, CancellationToken.None);

    [Fact]
    public async Task Events_NobodyWaitedFor_AreGivenOutInOrder_PerName_WithoutRegardToCase()
    {
        inbox.Raise("a", "1");
        inbox.Raise("b", "2");
        inbox.Raise("A", "3");

        (await Wait("A")).ShouldBe("1");
        (await Wait("a")).ShouldBe("3");
        (await Wait("B")).ShouldBe("2");
        inbox.Unclaimed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Event_WithSeveralWaiters_GoesToTheYoungest()
    {
        var older = Wait("a");
        var younger = Wait("A");

        inbox.Raise("a", "first");
        (await younger).ShouldBe("first");
        older.IsCompleted.ShouldBeFalse();
        inbox.SomebodyWaits.ShouldBeTrue();
        inbox.Raise("a", "second");

        (await older).ShouldBe("second");
        inbox.SomebodyWaits.ShouldBeFalse();
    }

    [Fact]
    public async Task Waiter_ThatGaveUp_IsPassedOver()
    {
        using var patience = new CancellationTokenSource();
        var older = Wait("a");
        var younger = inbox.WaitAsync("a", patience.Token);

        await patience.CancelAsync();
        inbox.Raise("a", "for the other");

        younger.IsCanceled.ShouldBeTrue();
        (await older).ShouldBe("for the other");
    }

    [Fact]
    public void Waiter_ThatHasGivenUpBefore_TakesNothing()
    {
        inbox.Raise("a", "kept");

        inbox.WaitAsync("a", new CancellationToken(canceled: true)).IsCanceled.ShouldBeTrue();

        inbox.Unclaimed.ShouldBe([("a", "kept")]);
    }

    [Fact]
    public async Task Waiter_ThatHasItsEvent_IsNotDisturbedByItsToken()
    {
        using var patience = new CancellationTokenSource();
        var waiter = inbox.WaitAsync("a", patience.Token);
        inbox.Raise("a", input: null);

        await patience.CancelAsync();

        (await waiter).ShouldBeNull();
    }

    [Fact]
    public void Unclaimed_ListsEachNamesEventsInOrder()
    {
        inbox.Raise("a", "1");
        inbox.Raise("b", "2");
        inbox.Raise("a", "3");

        inbox.Unclaimed.Where(kept => kept.Name == "a").ShouldBe([("a", "1"), ("a", "3")]);
        inbox.Unclaimed.Where(kept => kept.Name == "b").ShouldBe([("b", "2")]);
    }
}
