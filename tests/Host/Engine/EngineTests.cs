using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>What the engine keeps, drops, limits and takes up again.</summary>
public class EngineTests
{
    public static TheoryData<string> Kinds => Disk.Kinds;

    private static StartOrchestrationOptions Named(string id) => new(id);

    [Theory, MemberData(nameof(Kinds))]
    public async Task Start_InYears_OutlivesTheProcess_AndIsOnTime(string kind)
    {
        static void Tasks(DurableTaskRegistry tasks) =>
            tasks.AddOrchestratorFunc("main", context => context.CurrentUtcDateTime);

        using var disk = Disk.Of(kind);
        var clock = new VirtualTime();
        var at = clock.GetUtcNow().AddYears(3);
        var first = await EngineLife.StartAsync(disk.Open(), Tasks, clock: clock);
        var id = await first.Client.ScheduleNewOrchestrationInstanceAsync(
            "main",
            new StartOrchestrationOptions(StartAt: at)
        );
        (await first.Client.GetInstanceAsync(id))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Pending);
        await first.AbandonAsync();

        await using var second = await EngineLife.StartAsync(disk.Open(), Tasks, clock: new VirtualTime());
        (await second.Client.GetInstanceAsync(id))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Pending);
        var ended = await second.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.ReadOutputAs<DateTime>().ShouldBe(at.UtcDateTime);
    }

    [Fact]
    public async Task Event_BeforeTheStart_IsKept_AndTheInstanceStaysPending()
    {
        await using var life = await EngineLife.StartAsync(
            new MemoryStore(),
            tasks => tasks.AddOrchestratorFunc("main", context => context.WaitForExternalEvent<string>("go"))
        );
        var at = life.Clock.GetUtcNow().AddHours(1);
        var id = await life.Client.ScheduleNewOrchestrationInstanceAsync(
            "main",
            new StartOrchestrationOptions(StartAt: at)
        );
        await life.Client.RaiseEventAsync(id, "go", "early");
        await Task.Delay(TimeSpan.FromMinutes(1), life.Clock, Patience.Token);

        (await life.Client.GetInstanceAsync(id))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Pending);
        await life.Client.WaitForInstanceStartAsync(id, Patience.Token);
        life.Clock.GetUtcNow().ShouldBe(at);
        var ended = await life.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.ReadOutputAs<string>().ShouldBe("early");
    }

    [Fact]
    public async Task Timers_OfTenThousandInstances_FireInDueOrder()
    {
        var fired = new List<int>();
        await using var life = await EngineLife.StartAsync(
            new MemoryStore(),
            tasks =>
                tasks.AddOrchestratorFunc<int, int>(
                    "main",
                    async (context, seconds) =>
                    {
                        await context.CreateTimer(TimeSpan.FromSeconds(seconds), CancellationToken.None);
                        fired.Add(seconds);
                        return seconds;
                    }
                )
        );
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++)
        {
            await life.Client.ScheduleNewOrchestrationInstanceAsync("main", random.Next(1, 3600));
        }
        await life.Client.ScheduleNewOrchestrationInstanceAsync("main", 3600, Named("last"));

        await life.Client.WaitForInstanceCompletionAsync("last", Patience.Token);

        fired.Count.ShouldBe(10_001);
        fired.ShouldBeInOrder();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Activities_BeyondTheLimit_WaitTheirTurn(bool inOrder)
    {
        var started = new ConcurrentQueue<TaskCompletionSource>();
        var running = 0;
        var most = 0;
        using var some = new SemaphoreSlim(0);
        await using var life = await EngineLife.StartAsync(
            new MemoryStore(),
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, int>(
                        "main",
                        async (context, n) =>
                            (
                                await Task.WhenAll(
                                    Enumerable.Range(0, n).Select(i => context.CallActivityAsync<int>("slow", i))
                                )
                            ).Length
                    )
                    .AddActivityFunc<int, int>(
                        "slow",
                        async (_, i) =>
                        {
                            InterlockedMax(ref most, Interlocked.Increment(ref running));
                            var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                            started.Enqueue(end);
                            some.Release();
                            await end.Task;
                            Interlocked.Decrement(ref running);
                            return i;
                        }
                    ),
            EngineLife.Repeatable with
            {
                ActivityLimit = 3,
                InOrder = inOrder,
            }
        );
        var id = await life.Client.ScheduleNewOrchestrationInstanceAsync("main", 10);
        for (var i = 0; i < 10; i++)
        {
            if (i == 0)
            {
                await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => some.WaitAsync(Patience.Token)));
            }
            else if (i <= 7)
            {
                await some.WaitAsync(Patience.Token);
            }
            started.TryDequeue(out var end).ShouldBeTrue();
            end!.SetResult();
        }

        var ended = await life.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.ReadOutputAs<int>().ShouldBe(10);
        most.ShouldBe(3);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    [Fact]
    public async Task Result_OfAnEarlierRunOfTheSameId_IsDropped()
    {
        // Continuations run where the result is set: when that returns, the engine has the activity's answer.
        var results = new Queue<TaskCompletionSource<string>>([new(), new()]);
        var given = results.ToArray();
        await using var life = await EngineLife.StartAsync(
            new MemoryStore(),
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "main",
                        async context =>
                        {
                            var activity = context.CallActivityAsync<string>("slow");
                            context.SetCustomStatus("asked");
                            await context.WaitForExternalEvent<string>("go");
                            context.SetCustomStatus(activity.IsCompleted ? "answered" : "waiting");
                            return await activity;
                        }
                    )
                    .AddActivityFunc<string, string>("slow", (_, _) => results.Dequeue().Task)
        );
        await life.Client.ScheduleNewOrchestrationInstanceAsync("main", Named("one"));
        await StatusAsync(life, "one", "\"asked\"");
        await life.Client.TerminateInstanceAsync("one");
        await life.Client.WaitForInstanceCompletionAsync("one", Patience.Token);
        await life.Client.ScheduleNewOrchestrationInstanceAsync("main", Named("one"));
        await StatusAsync(life, "one", "\"asked\"");
        await UntilAsync(() => Task.FromResult(results.Count == 0));

        given[0].SetResult("old");
        await life.Client.RaiseEventAsync("one", "go", "");
        await StatusAsync(life, "one", "\"waiting\"");
        given[1].SetResult("new");
        var ended = await life.Client.WaitForInstanceCompletionAsync("one", true, Patience.Token);

        ended.ReadOutputAs<string>().ShouldBe("new");
    }

    [Fact]
    public async Task Instances_BeyondTheIdleLimit_AreReplayed_WhenSomethingArrives()
    {
        var starts = new ConcurrentDictionary<string, int>();
        await using var life = await EngineLife.StartAsync(
            new MemoryStore(),
            tasks =>
                tasks.AddOrchestratorFunc(
                    "main",
                    async context =>
                    {
                        starts.AddOrUpdate(context.InstanceId, 1, (_, n) => n + 1);
                        var first = await context.WaitForExternalEvent<int>("n");
                        context.SetCustomStatus(first);
                        return first + await context.WaitForExternalEvent<int>("n");
                    }
                ),
            EngineLife.Repeatable with
            {
                IdleLimit = 2,
            }
        );
        foreach (var id in (string[])["a", "b", "c"])
        {
            await life.Client.ScheduleNewOrchestrationInstanceAsync("main", Named(id));
            await life.Client.WaitForInstanceStartAsync(id, Patience.Token);
        }

        // Now b and c are in memory. Each event makes its instance the latest used.
        await life.Client.RaiseEventAsync("b", "n", 1);
        await StatusAsync(life, "b", "1");
        await life.Client.RaiseEventAsync("a", "n", 2);
        await StatusAsync(life, "a", "2");
        await life.Client.RaiseEventAsync("c", "n", 3);
        await StatusAsync(life, "c", "3");
        await life.Client.RaiseEventAsync("a", "n", 4);
        var ended = await life.Client.WaitForInstanceCompletionAsync("a", true, Patience.Token);

        ended.ReadOutputAs<int>().ShouldBe(6);
        starts.ShouldBe(
            new Dictionary<string, int>
            {
                ["a"] = 2,
                ["b"] = 1,
                ["c"] = 2,
            },
            ignoreOrder: true
        );
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Instances_OfAnAbandonedProcess_GoOn_InTheNextOne(string kind)
    {
        static void Tasks(DurableTaskRegistry tasks) =>
            tasks.AddOrchestratorFunc(
                "main",
                async context =>
                {
                    await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                    return await context.WaitForExternalEvent<string>("go");
                }
            );

        using var disk = Disk.Of(kind);
        var first = await EngineLife.StartAsync(disk.Open(), Tasks);
        for (var i = 0; i < 20; i++)
        {
            await first.Client.ScheduleNewOrchestrationInstanceAsync("main", Named($"{i}"));
            await first.Client.RaiseEventAsync($"{i}", "go", $"event {i}");
        }
        await first.AbandonAsync();

        await using var second = await EngineLife.StartAsync(disk.Open(), Tasks);
        var added = await second.Client.ScheduleNewOrchestrationInstanceAsync("main");
        await second.Client.RaiseEventAsync(added, "go", "new");
        var ended = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => $"{i}")
                .Append(added)
                .Select(id => second.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token))
        );

        ended
            .Select(row => row.ReadOutputAs<string>())
            .ShouldBe(Enumerable.Range(0, 20).Select(i => $"event {i}").Append("new"));
    }

    [Fact]
    public async Task Stop_WaitsForARunningActivity_AndKeepsWhatItWasAskedFor()
    {
        using var disk = Disk.Of("memory");
        var running = new TaskCompletionSource();
        var end = new TaskCompletionSource<string>();
        var runs = 0;
        void Tasks(DurableTaskRegistry tasks) =>
            tasks
                .AddOrchestratorFunc("main", context => context.CallActivityAsync<string>("slow"))
                .AddActivityFunc<string, string>(
                    "slow",
                    (_, _) =>
                    {
                        runs++;
                        running.TrySetResult();
                        return end.Task;
                    }
                );
        var first = await EngineLife.StartAsync(disk.Open(), Tasks);
        var id = await first.Client.ScheduleNewOrchestrationInstanceAsync("main");
        await running.Task.WaitAsync(Patience.Token);

        var stop = first.DisposeAsync().AsTask();
        stop.IsCompleted.ShouldBeFalse();
        end.SetResult("done");
        await stop.WaitAsync(Patience.Token);
        await using var second = await EngineLife.StartAsync(disk.Open(), Tasks);
        var ended = await second.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.ReadOutputAs<string>().ShouldBe("done");
        runs.ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task Event_ToAnIdThatIsNoText_FailsItsSender_NotTheEngine()
    {
        await using var life = await EngineLife.StartAsync(
            new MemoryStore(),
            tasks => tasks.AddOrchestratorFunc("main", context => context.SendEvent("\uD800", "hello", "you"))
        );
        var id = await life.Client.ScheduleNewOrchestrationInstanceAsync("main");

        var ended = await life.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorType.ShouldBe("System.ArgumentException");
    }

    private static Task StatusAsync(EngineLife life, string id, string status) =>
        UntilAsync(async () =>
            (await life.Client.GetInstanceAsync(id, getInputsAndOutputs: true))?.SerializedCustomStatus == status
        );

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        var patience = Patience.Token;
        while (!await reached())
        {
            patience.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
