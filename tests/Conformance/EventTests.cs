using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>External events.</summary>
public class EventTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Events_OfDifferentNames_AreEachTakenByTheirWait(int count)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var taken = new List<int>();
                for (var i = 0; i < count; i++)
                {
                    taken.Add(await context.WaitForExternalEvent<int>($"e{i}"));
                }
                return taken;
            },
            meanwhile: async (host, id) =>
            {
                await host.Client.WaitForInstanceStartAsync(id, Patience.Token);
                for (var i = 0; i < count; i++)
                {
                    await host.Client.RaiseEventAsync(id, $"e{i}", i);
                }
            }
        );

        ended.ReadOutputAs<int[]>().ShouldBe(Enumerable.Range(0, count));
    }

    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task WaitsSideBySide_GetTheEventsLastInFirstOut(int idleLimit)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var waits = Enumerable.Range(0, 5).Select(_ => context.WaitForExternalEvent<int>("e")).ToList();
                return await Task.WhenAll(waits);
            },
            meanwhile: async (host, id) =>
            {
                await host.Client.WaitForInstanceStartAsync(id, Patience.Token);
                for (var i = 0; i < 5; i++)
                {
                    await host.Client.RaiseEventAsync(id, "e", i);
                }
            },
            idleLimit: idleLimit
        );

        ended.ReadOutputAs<int[]>().ShouldBe([4, 3, 2, 1, 0]);
    }

    [Fact]
    public async Task EventsOfManyCallersAtOnce_ArriveOnceEach()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var sum = 0;
                for (var i = 0; i < 200; i++)
                {
                    sum += await context.WaitForExternalEvent<int>("e");
                }
                return sum;
            },
            meanwhile: (host, id) =>
                Task.WhenAll(Enumerable.Range(0, 200).Select(i => host.Client.RaiseEventAsync(id, "e", i)))
        );

        ended.ReadOutputAs<int>().ShouldBe(19_900);
    }

    [Fact]
    public async Task EventBeforeAnybodyWaits_IsKept()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
                return await context.WaitForExternalEvent<string>("e", TimeSpan.FromSeconds(1));
            },
            meanwhile: (host, id) => host.Client.RaiseEventAsync(id, "e", "early")
        );

        ended.ReadOutputAs<string>().ShouldBe("early");
    }

    [Fact]
    public async Task EventNobodyWaitsFor_IsDroppedAtTheEnd()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var options = new StartOrchestrationOptions("one");
        await host.Client.ScheduleNewOrchestrationInstanceAsync("main", "first", options);
        await host.Client.RaiseEventAsync("one", "go");
        await host.Client.RaiseEventAsync("one", "go", "too many");
        await host.Client.WaitForInstanceCompletionAsync("one", Patience.Token);
        await host.Client.RaiseEventAsync("one", "go", "too late");

        await host.Client.ScheduleNewOrchestrationInstanceAsync("main", "second", options);
        await host.Client.WaitForInstanceStartAsync("one", Patience.Token);
        await host.Client.RaiseEventAsync("one", "go", "for the second");

        var ended = await host.Client.WaitForInstanceCompletionAsync("one", true, Patience.Token);
        ended.ReadOutputAs<string>().ShouldBe("for the second");
    }

    [Fact]
    public async Task Orchestrator_MaySendAnEventToItself()
    {
        var ended = await Run.MainAsync(async context =>
        {
            context.SendEvent(context.InstanceId, "self", new { A = 1 });
            return (await context.WaitForExternalEvent<Dictionary<string, int>>("self"))["A"];
        });

        ended.ReadOutputAs<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Child_IsReachedByItsId()
    {
        var ended = await Run.MainAsync(
            async context =>
                await context.CallSubOrchestratorAsync<string>(
                    "child",
                    options: new SubOrchestrationOptions(instanceId: "kid")
                ),
            tasks => tasks.AddOrchestratorFunc("child", context => context.WaitForExternalEvent<string>("e")),
            async (host, _) =>
            {
                await host.Client.WaitForInstanceStartAsync("kid", Patience.Token);
                await host.Client.RaiseEventAsync("kid", "e", "hello");
            }
        );

        ended.ReadOutputAs<string>().ShouldBe("hello");
    }
}
