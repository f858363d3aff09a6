using Microsoft.Data.Sqlite;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Storage;

public sealed class SqliteStoreTests : StoreEntityContract
{
    private readonly TempDirectory _directory = new();

    private protected override IStore Open() => SqliteStore.Open(_directory.Path);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task Commit_64AtATime_KeepsEachWhole()
    {
        // Run n of 50 of each committer fails on a number taken before; its neighbours in the batch are stored.
        var committers = Enumerable
            .Range(0, 64)
            .Select(async committer =>
            {
                for (var n = 1; n <= 50; n++)
                {
                    await Task.Yield();
                    var number = (committer * 1000) + n;
                    var sent = Sample.AtOnce(n % 10 == 0 ? number - 1 : number, $"{number}");
                    var commit = Sample.New(number, $"{number}", new TaskCompleted(n)) with { Sent = [sent] };
                    var stored = Store.CommitAsync(commit);
                    if (n % 10 == 0)
                    {
                        await Should.ThrowAsync<StoreException>(async () => await stored);
                    }
                    else
                    {
                        (await stored).ShouldBeNull();
                    }
                }
            });
        await Task.WhenAll(committers);
        var rows = (await Store.QueryAsync(new InstanceQuery { PageSize = 10_000 }, default)).Instances;
        rows.Count.ShouldBe(64 * 45);
        rows.ShouldAllBe(row => row.Execution % 1000 % 10 != 0);
        (await Store.AllMessagesAsync())
            .Select(message => message.InstanceId)
            .Order()
            .ShouldBe(rows.Select(row => row.Id).Order());
        foreach (var row in rows)
        {
            (await Store.ReadHistoryAsync(row.Execution, default)).ShouldBe([
                new TaskCompleted((int)(row.Execution % 1000)),
            ]);
        }
    }

    [Fact]
    public async Task Commit_FailingStatement_FailsWithReasonAndTheNextOneIsStored()
    {
        Change("ALTER TABLE message RENAME TO hidden");
        var commit = Sample.New(1, "a", new TaskCompleted(0)) with { Sent = [Sample.AtOnce(1, "a")] };
        var failure = await Should.ThrowAsync<StoreException>(async () => await Store.CommitAsync(commit));
        failure.Message.ShouldContain("nothing of the commit was stored");
        failure.Message.ShouldContain("no such table");
        (await Store.FindAsync("a", default)).ShouldBeNull();
        Change("ALTER TABLE hidden RENAME TO message");
        (await Store.CommitAsync(commit)).ShouldBeNull();
        (await Store.AllMessagesAsync()).ShouldBe(commit.Sent);
    }

    [Fact]
    public async Task ReadHistory_RowOfALaterFormat_SaysSo()
    {
        await Store.CommitAsync(Sample.New(1, "a", new TaskCompleted(0)));
        Change("UPDATE history SET format = 2");
        var failure = await Should.ThrowAsync<StoreException>(async () => await Store.ReadHistoryAsync(1, default));
        failure.Message.ShouldContain("format 2");
    }

    [Fact]
    public async Task Read_DamagedRow_IsAStoreException()
    {
        await Store.CommitAsync(Sample.New(1, "a", new TaskCompleted(0)));
        Change("UPDATE history SET events = '['");
        await Should.ThrowAsync<StoreException>(async () => await Store.ReadHistoryAsync(1, default));
    }

    [Fact]
    public async Task Commit_Answered_OutlivesTheProcess()
    {
        var commit = Sample.New(1, "a", new TaskCompleted(0)) with { Sent = [Sample.AtOnce(1, "a")] };
        await Store.CommitAsync(commit);
        using var crashed = new TempDirectory();
        foreach (var suffix in (string[])["", "-wal"])
        {
            File.Copy(_directory.Database + suffix, crashed.Database + suffix);
        }
        await using var store = SqliteStore.Open(crashed.Path);
        (await store.FindAsync("a", default)).Text().ShouldBe(commit.Instance.Text());
        (await store.ReadHistoryAsync(1, default)).ShouldBe(commit.History);
        (await store.AllMessagesAsync()).ShouldBe(commit.Sent);
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_directory.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
