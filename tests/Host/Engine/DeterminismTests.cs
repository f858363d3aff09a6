using System.Text.Json;
using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.EndToEnd;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>The same seed and the same calls give the same histories, byte for byte.</summary>
public class DeterminismTests
{
    private static void Tasks(DurableTaskRegistry tasks) =>
        tasks
            .AddOrchestratorFunc<int, int>(
                "main",
                async (context, n) =>
                {
                    var results = await Task.WhenAll(
                        Enumerable.Range(0, n).Select(i => context.CallActivityAsync<int>("slow", i))
                    );
                    await context.CreateTimer(TimeSpan.FromSeconds(n), CancellationToken.None);
                    return results.Sum() + await context.CallSubOrchestratorAsync<int>("child", n);
                }
            )
            .AddOrchestratorFunc<int, int>("child", (_, n) => n)
            .AddActivityFunc<int, int>("slow", (_, i) => i);

    private static async Task<string> RunAsync(IStore store)
    {
        await using var owned = store;
        var engine = await Engines.StartAsync(store, new VirtualTime(), Tasks);
        var rows = new List<InstanceRow>();
        for (var n = 1; n <= 10; n++)
        {
            rows.Add(await engine.StartAsync(new StartRequest("main") { Input = $"{n}" }));
        }
        var histories = new List<string>();
        foreach (var row in rows)
        {
            await engine.WaitAsync(row.Id, status => status.IsEnded(), Patience.Token);
            var history = await store.ReadHistoryAsync(row.Execution, CancellationToken.None);
            histories.Add(row.Id + JsonSerializer.Serialize([.. history], HistoryJson.Default.HistoryEventArray));
        }
        await engine.StopAsync(Patience.Token);
        return string.Join('\n', histories);
    }

    [Fact]
    public async Task Histories_OfTheSameCalls_AreTheSameInMemoryAndOnSqlite()
    {
        var histories = new HashSet<string>(StringComparer.Ordinal);
        for (var run = 0; run < 20; run++)
        {
            histories.Add(await RunAsync(new MemoryStore()));
        }
        for (var run = 0; run < 3; run++)
        {
            using var folder = new TemporaryFolder();
            histories.Add(await RunAsync(SqliteStore.Open(folder.Path)));
        }

        histories.ShouldHaveSingleItem();
    }
}
