using System.Text.Json;
using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>A process that dies at any commit, on either side of it, comes to the same end as one that does not.</summary>
public class CrashTests(ITestOutputHelper output)
{
    private static void Everything(DurableTaskRegistry tasks)
    {
        var retry = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(2)));
        tasks
            .AddOrchestratorFunc(
                "main",
                async context =>
                {
                    context.SetCustomStatus("begun");
                    var go = await context.WaitForExternalEvent<string>("go");
                    var first = await context.CallActivityAsync<int>("double", 4);
                    await context.CreateTimer(TimeSpan.FromSeconds(30), CancellationToken.None);
                    var both = await Task.WhenAll(
                        context.CallActivityAsync<int>("double", first),
                        context.CallSubOrchestratorAsync<int>("child", first)
                    );
                    try
                    {
                        await context.CallActivityAsync("fail", options: retry);
                    }
                    catch (TaskFailedException failed)
                    {
                        context.SetCustomStatus(failed.FailureDetails.ErrorMessage);
                    }
                    return $"{go} {both.Sum()}";
                }
            )
            .AddOrchestratorFunc<int, int>("child", (context, n) => context.CallActivityAsync<int>("double", n + 1))
            .AddActivityFunc<int, int>("double", (_, n) => 2 * n)
            .AddActivityFunc("fail", _ => throw new IOException("always"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Crash_AtEveryCommitInTurn_ConvergesToTheSameHistory(bool stored)
    {
        var (expected, commits) = await RunAsync(diesAt: int.MaxValue, stored);
        output.WriteLine($"{commits} commits; {expected.Count} events");

        for (var diesAt = 1; diesAt <= commits; diesAt++)
        {
            var (history, _) = await RunAsync(diesAt, stored);

            history.ShouldBe(expected, $"died at commit {diesAt} of {commits}");
        }
    }

    private static async Task<(List<string> History, int Commits)> RunAsync(int diesAt, bool stored)
    {
        await using var store = new MemoryStore();
        var time = new VirtualTime();
        var failing = new FailingStore(store, diesAt, stored);
        var first = await Engines.StartAsync(failing, time, Everything);
        await TryAsync(async () =>
        {
            await first.StartAsync(new StartRequest("main") { InstanceId = "one" });
        });
        await TryAsync(() => first.SendAsync("one", new EventRaised("go") { Input = "\"go\"" }));
        await Task.WhenAny(failing.Died, EndOfAsync(first));
        await first.StopAsync(Patience.Token);

        // What a caller was not told was stored, the caller asks for again.
        var second = await Engines.StartAsync(store, time, Everything);
        if (await store.FindAsync("one", CancellationToken.None) is null)
        {
            await second.StartAsync(new StartRequest("main") { InstanceId = "one" });
        }
        await second.SendAsync("one", new EventRaised("go") { Input = "\"go\"" });
        var ended = await EndOfAsync(second);
        await second.StopAsync(Patience.Token);

        ended.Output.ShouldBe("\"go 34\"");
        ended.CustomStatus!.ShouldContain("always");
        return (await HistoryAsync(store, ended), failing.Commits);
    }

    private static async Task TryAsync(Func<ValueTask> act)
    {
        try
        {
            await act();
        }
        catch (StoreException)
        {
            // The caller is told that it was not stored, or may not have been.
        }
    }

    private static Task<InstanceRow> EndOfAsync(DurableEngine engine) =>
        engine.WaitAsync("one", status => status.IsEnded(), Patience.Token);

    // Without times and turns: a dead process takes time, and may split a turn in two. Without the events: the second
    // one may arrive before the end, or after it. What the children were called is drawn from the time.
    private static async Task<List<string>> HistoryAsync(IStore store, InstanceRow row) =>
        [
            .. (await store.ReadHistoryAsync(row.Execution, CancellationToken.None))
                .Where(happened => happened is not StepStarted and not EventRaised)
                .Select(Timeless)
                .Select(happened => JsonSerializer.Serialize(happened, HistoryJson.Default.HistoryEvent)),
        ];

    private static HistoryEvent Timeless(HistoryEvent happened) =>
        happened switch
        {
            TimerCreated timer => timer with { Due = default },
            ChildScheduled child => child with { InstanceId = "" },
            TaskFailed failed => failed with { Failure = failed.Failure with { StackTrace = null } },
            _ => happened,
        };
}
