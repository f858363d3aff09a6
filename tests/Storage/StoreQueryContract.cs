using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Storage;

/// <summary>What every store promises: queries.</summary>
public abstract class StoreQueryContract : StoreMessagesContract
{
    [Fact]
    public async Task Query_NoFilter_IsNewestFirst()
    {
        var old = new InstanceRow(9, "old", "Translate", Sample.Start.AddDays(-1));
        await Store.CommitAsync(Sample.New(1, "a"));
        await Store.CommitAsync(Sample.New(3, "c"));
        await Store.CommitAsync(Sample.New(2, "b"));
        await Store.CommitAsync(new Commit { Instance = old });
        await Store.CommitAsync(new Commit { Instance = old with { Execution = 10, Id = "old2" } });
        (await Store.IdsAsync(new InstanceQuery())).ShouldBe(["c", "b", "a", "old2", "old"]);
    }

    [Fact]
    public async Task Query_RowsAddedBetweenPages_NeitherRepeatsNorSkips()
    {
        for (var n = 1; n <= 5; n++)
        {
            await Store.CommitAsync(Sample.New(n, $"{n}"));
        }
        var query = new InstanceQuery { PageSize = 2 };
        var first = await Store.QueryAsync(query, default);
        await Store.CommitAsync(Sample.New(6, "6"));
        var second = await Store.QueryAsync(query with { Continuation = first.Continuation }, default);
        await Store.CommitAsync(new Commit { Removed = second.Instances[^1].Execution });
        var third = await Store.QueryAsync(query with { Continuation = second.Continuation }, default);
        first
            .Instances.Concat(second.Instances)
            .Concat(third.Instances)
            .Select(row => row.Id)
            .ShouldBe(["5", "4", "3", "2", "1"]);
        third.Continuation.ShouldBeNull();
    }

    [Fact]
    public async Task Query_LastPageIsFull_NamesNoFurtherPage()
    {
        await Store.CommitAsync(Sample.New(1, "a"));
        (await Store.QueryAsync(new InstanceQuery { PageSize = 1 }, default)).Continuation.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("next")]
    [InlineData("0000000000000001000000000000000")]
    [InlineData("0000000000000001 000000000000001")]
    [InlineData("0000000000000001000000000000000g")]
    public async Task Query_MalformedContinuation_IsAnArgumentExceptionThatNamesIt(string token) =>
        (
            await Should.ThrowAsync<ArgumentException>(async () =>
                await Store.QueryAsync(new InstanceQuery { Continuation = token }, default)
            )
        ).Message.ShouldContain($"'{token}' is not a continuation token");

    [Fact]
    public async Task Query_PageSizeBelowOne_IsAnArgumentException() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () =>
            await Store.QueryAsync(new InstanceQuery { PageSize = 0 }, default)
        );

    [Fact]
    public async Task Query_Created_IncludesBothEnds()
    {
        for (var n = 1; n <= 4; n++)
        {
            await Store.CommitAsync(Sample.New(n, $"{n}"));
        }
        var query = new InstanceQuery
        {
            CreatedFrom = Sample.Start.AddSeconds(2),
            CreatedTo = Sample.Start.AddSeconds(3),
        };
        (await Store.IdsAsync(query)).ShouldBe(["3", "2"]);
        (await Store.IdsAsync(query with { CreatedFrom = Sample.Start.AddSeconds(3.5) })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Query_Statuses_FitsAnyOfThem()
    {
        foreach (var status in Enum.GetValues<InstanceStatus>())
        {
            await Store.CommitAsync(
                new Commit { Instance = Sample.Row((long)status + 1, $"{status}") with { Status = status } }
            );
        }
        var query = new InstanceQuery { Statuses = [InstanceStatus.Running, InstanceStatus.Suspended] };
        (await Store.IdsAsync(query)).ShouldBe(["Suspended", "Running"]);
    }

    [Theory]
    [InlineData("", 9)]
    [InlineData("a", 4)]
    [InlineData("a%", 1)]
    [InlineData("a_", 1)]
    [InlineData("A", 1)]
    [InlineData("é", 1)]
    [InlineData("x\0", 1)]
    [InlineData("😀", 1)]
    [InlineData("b", 0)]
    public async Task Query_Prefix_IsLiteralAndOrdinal(string prefix, int count)
    {
        string[] ids = ["a", "a%", "a_b", "aé", "A", "é", "x\0y", "😀1", "😁"];
        for (var n = 0; n < ids.Length; n++)
        {
            await Store.CommitAsync(Sample.New(n + 1, ids[n]));
        }
        var found = await Store.IdsAsync(new InstanceQuery { IdPrefix = prefix });
        found.ShouldBe(ids.Reverse().Where(id => id.StartsWith(prefix, StringComparison.Ordinal)));
        found.Length.ShouldBe(count);
    }

    [Fact]
    public async Task Query_PrefixThatSplitsACharacter_FitsAllThatStartWithItsHalf()
    {
        var (high, low) = ("😀"[..1], "😀"[1..]);
        string[] ids = ["😀1", "x😀", "😁", "🤖", "a"];
        for (var n = 0; n < ids.Length; n++)
        {
            await Store.CommitAsync(Sample.New(n + 1, ids[n]));
        }
        (await Store.IdsAsync(new InstanceQuery { IdPrefix = high })).ShouldBe(["😁", "😀1"]);
        (await Store.IdsAsync(new InstanceQuery { IdPrefix = $"x{high}" })).ShouldBe(["x😀"]);
        (await Store.IdsAsync(new InstanceQuery { IdPrefix = low })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Query_WithoutData_LeavesOutInputOutputAndCustomStatus()
    {
        var row = Sample.Row(1, "a") with
        {
            Failure = new FailureRecord("T", "m"),
            Tags = new Dictionary<string, string>(),
        };
        await Store.CommitAsync(new Commit { Instance = row with { Input = "1", Output = "2", CustomStatus = "3" } });
        var page = await Store.QueryAsync(new InstanceQuery { WithData = false }, default);
        page.Instances.Single().Text().ShouldBe(row.Text());
    }
}
