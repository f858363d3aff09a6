using FsCheck;
using FsCheck.Fluent;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Storage;

/// <summary>The memory store is the model of the other: whatever they are told, they answer alike.</summary>
public sealed class StoreModelTests : IAsyncDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly SqliteStore _sqlite;

    public StoreModelTests() => _sqlite = SqliteStore.Open(_directory.Path);

    public async ValueTask DisposeAsync()
    {
        await _sqlite.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public void Stores_ToldTheSame_AnswerTheSame() =>
        Prop.ForAll<byte[]>(program => AgreeAsync(program).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20260102, 3).WithEndSize(150));

    // The SQLite store takes all commits of a program at once, so they share transactions; memory takes one by one.
    private async Task AgreeAsync(byte[] program)
    {
        await using var memory = new MemoryStore();
        var script = new StoreScript(program, memory);
        var expected = new List<string>();
        var answers = new List<Task<string>>();
        while (await script.NextAsync() is { } commit)
        {
            answers.Add(AnswerAsync(_sqlite, commit));
            expected.Add(await AnswerAsync(memory, commit));
        }
        (await Task.WhenAll(answers)).ShouldBe(expected);
        (await StoreView.OfAsync(_sqlite)).ShouldBe(await StoreView.OfAsync(memory));
        await EmptyAsync();
    }

    private static async Task<string> AnswerAsync(IStore store, Commit commit)
    {
        try
        {
            return (await store.CommitAsync(commit)).Text();
        }
        catch (StoreException)
        {
            return "failed";
        }
    }

    private async Task EmptyAsync()
    {
        var rows = (await _sqlite.QueryAsync(new InstanceQuery { PageSize = 1000 }, default)).Instances;
        var messages = await _sqlite.AllMessagesAsync();
        await Task.WhenAll(rows.Select(row => _sqlite.CommitAsync(new Commit { Removed = row.Execution }).AsTask()));
        await _sqlite.CommitAsync(new Commit { Taken = [.. messages.Select(message => message.Sequence)] });
    }
}
