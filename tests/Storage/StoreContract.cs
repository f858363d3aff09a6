using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Storage;

/// <summary>What every store promises: commits.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private protected IStore Store { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Store = Open();
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract IStore Open();

    [Fact]
    public async Task Commit_FullRow_ReadsBackTheSame()
    {
        var row = Sample.Row(7, "job\0é😀") with
        {
            Status = InstanceStatus.Failed,
            UpdatedAt = Sample.Start.AddTicks(1),
            Version = "",
            Input = "{\"text\":\"\\u0000\"}",
            Output = "line\0two",
            CustomStatus = "\"half\"",
            Failure = new FailureRecord("System.Exception", "no")
            {
                StackTrace = "at",
                Inner = new FailureRecord("T", "in"),
            },
            Parent = new ParentLink("parent", 3, 4, "Batch"),
            Tags = new Dictionary<string, string> { ["b"] = "1", ["a"] = "" },
        };
        (await Store.CommitAsync(new Commit { Instance = row, Existing = Existing.Refused })).ShouldBeNull();
        (await Store.FindAsync(row.Id, default)).Text().ShouldBe(row.Text());
        (await Store.FindAsync("job", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Commit_EachStatus_ReadsBackTheSame()
    {
        foreach (var status in Enum.GetValues<InstanceStatus>())
        {
            var commit = Sample.New((long)status + 1, status.ToString());
            await Store.CommitAsync(commit with { Instance = commit.Instance! with { Status = status } });
            (await Store.FindAsync(status.ToString(), default))!.Status.ShouldBe(status);
        }
    }

    [Fact]
    public async Task Commit_HistoryOfTwoSteps_ReadsBackInOrder()
    {
        HistoryEvent[] first = [new StepStarted(Sample.Start), new ExecutionStarted("Translate") { Version = "2" }];
        HistoryEvent[] second =
        [
            new TaskFailed(0, new FailureRecord("T", "m")),
            new ExecutionEnded(InstanceStatus.Failed),
        ];
        await Store.CommitAsync(Sample.New(1, "a", first));
        await Store.CommitAsync(
            new Commit { Instance = Sample.Row(1, "a") with { HistoryLength = 4 }, History = second }
        );
        (await Store.ReadHistoryAsync(1, default)).ShouldBe([.. first, .. second]);
        (await Store.ReadHistoryAsync(2, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Commit_RefusedForExisting_AnswersTheRowAndLeavesNothing()
    {
        await Store.CommitAsync(Sample.New(1, "a", new ExecutionStarted("first")));
        var second = Sample.New(2, "a", new ExecutionStarted("second")) with
        {
            Sent = [Sample.AtOnce(1, "a")],
            Existing = Existing.ReplacedIfEnded,
        };
        (await Store.CommitAsync(second)).Text().ShouldBe((await Store.FindAsync("a", default)).Text());
        (await Store.CommitAsync(second with { Existing = Existing.Refused }))!.Execution.ShouldBe(1);
        (await Store.ReadHistoryAsync(2, default)).ShouldBeEmpty();
        (await Store.AllMessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Commit_ReplacedIfEnded_RemovesTheEndedRunWithAllOfIt()
    {
        var first = Sample.New(1, "a", new ExecutionStarted("first"));
        await Store.CommitAsync(
            first with
            {
                Instance = first.Instance! with { Status = InstanceStatus.Terminated },
                Sent = [Sample.AtOnce(1, "a", execution: 1), Sample.AtOnce(2, "a")],
            }
        );
        var second = Sample.New(2, "a", new ExecutionStarted("second")) with { Existing = Existing.ReplacedIfEnded };
        (await Store.CommitAsync(second)).ShouldBeNull();
        (await Store.FindAsync("a", default))!.Execution.ShouldBe(2);
        (await Store.ReadHistoryAsync(1, default)).ShouldBeEmpty();
        (await Store.ReadHistoryAsync(2, default)).ShouldBe(second.History);
        (await Store.AllMessagesAsync()).Select(message => message.Sequence).ShouldBe([2]);
        (await Store.IdsAsync(new InstanceQuery())).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Commit_Removed_LeavesWhatIsForWhicheverRun()
    {
        await Store.CommitAsync(
            Sample.New(1, "a", new ExecutionStarted("a")) with
            {
                Sent = [Sample.AtOnce(1, "a", 1), Sample.AtOnce(2, "a"), Sample.AtOnce(3, "b", 2)],
            }
        );
        await Store.CommitAsync(new Commit { Removed = 1 });
        (await Store.FindAsync("a", default)).ShouldBeNull();
        (await Store.ReadHistoryAsync(1, default)).ShouldBeEmpty();
        (await Store.AllMessagesAsync()).Select(message => message.Sequence).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task Commit_ContinueAsNew_ReplacesTheRunAndKeepsItsCreation()
    {
        await Store.CommitAsync(Sample.New(1, "a", new ExecutionStarted("a")));
        var next = new InstanceRow(2, "a", "Translate", Sample.Row(1, "a").CreatedAt) { HistoryLength = 1 };
        var commit = new Commit
        {
            Instance = next,
            Removed = 1,
            History = [new ExecutionStarted("again")],
        };
        (await Store.CommitAsync(commit)).ShouldBeNull();
        (await Store.FindAsync("a", default)).Text().ShouldBe(next.Text());
        (await Store.ReadHistoryAsync(2, default)).ShouldBe(commit.History);
    }

    [Fact]
    public async Task Commit_RunRemovedAndWrittenAnew_HoldsOnlyTheNewHistory()
    {
        await Store.CommitAsync(Sample.New(1, "a", new ExecutionStarted("a"), new TaskCompleted(0)));
        var rewound = Sample.New(1, "a", new ExecutionStarted("a")) with
        {
            Removed = 1,
            Existing = Existing.Expected,
            Sent = [Sample.AtOnce(1, "a", 1)],
        };
        await Store.CommitAsync(rewound);
        (await Store.ReadHistoryAsync(1, default)).ShouldBe(rewound.History);
        (await Store.AllMessagesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Commit_ThatFollowsAnotherHistory_FailsAndLeavesNothing()
    {
        await Store.CommitAsync(Sample.New(1, "a", new ExecutionStarted("a")));
        var stale = new Commit
        {
            Instance = Sample.Row(1, "a") with { HistoryLength = 1 },
            History = [new TaskCompleted(0)],
            Sent = [Sample.AtOnce(1, "a")],
        };
        (await Failure(stale)).ShouldContain("holds 1 events, but the commit follows 0");
        (await Failure(stale with { Instance = Sample.Row(2, "a") with { HistoryLength = 1 } })).ShouldContain(
            "is run 1"
        );
        (await Store.ReadHistoryAsync(1, default)).Count.ShouldBe(1);
        (await Store.AllMessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Commit_NumberTakenAlready_FailsAndLeavesNothing()
    {
        await Store.CommitAsync(Sample.New(1, "a") with { Sent = [Sample.AtOnce(1, "a")] });
        await Failure(Sample.New(2, "b") with { Sent = [Sample.AtOnce(2, "b"), Sample.AtOnce(1, "b")] });
        await Failure(Sample.New(2, "b") with { Sent = [Sample.AtOnce(3, "b"), Sample.AtOnce(3, "b")] });
        await Failure(Sample.New(1, "b") with { Sent = [Sample.AtOnce(2, "b")] });
        (await Store.FindAsync("b", default)).ShouldBeNull();
        (await Store.AllMessagesAsync()).ShouldBe([Sample.AtOnce(1, "a")]);
    }

    [Fact]
    public void Commit_ThatContradictsItself_IsAnArgumentException()
    {
        Commit[] wrong =
        [
            new() { History = [new TaskCompleted(0)] },
            new() { Instance = Sample.Row(1, "a"), History = [new TaskCompleted(0)] },
            new() { Instance = Sample.Row(1, "half \ud83d") },
            new() { Sent = [Sample.AtOnce(1, "\ude00")] },
        ];
        foreach (var commit in wrong)
        {
            Should.Throw<ArgumentException>(() => Store.CommitAsync(commit).AsTask());
        }
    }

    [Fact]
    public async Task Commit_AfterDispose_Fails()
    {
        await Store.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(async () => await Store.CommitAsync(Sample.New(1, "a")));
        await Should.ThrowAsync<ObjectDisposedException>(async () => await Store.FindAsync("a", default));
    }

    [Fact]
    public async Task Find_HalfASurrogatePair_FindsNothing()
    {
        await Store.CommitAsync(Sample.New(1, "\ufffd"));
        (await Store.FindAsync("\ud83d", default)).ShouldBeNull();
    }

    private async Task<string> Failure(Commit commit) =>
        (await Should.ThrowAsync<StoreException>(async () => await Store.CommitAsync(commit))).Message;
}
