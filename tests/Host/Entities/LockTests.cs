using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Entities;

/// <summary>Critical sections.</summary>
public class LockTests
{
    private static readonly EntityInstanceId A = new("counter", "a");
    private static readonly EntityInstanceId B = new("counter", "b");

    public static TheoryData<int> KeptOrReplayed => [10_000, 0];

    private static Task<DurableTestHost> HostAsync(
        Func<TaskOrchestrationContext, Task<object?>> main,
        int idleLimit = 10_000
    ) =>
        DurableTestHost.StartAsync(
            tasks =>
                tasks
                    .AddEntity<Counter>("counter")
                    .AddOrchestratorFunc("main", main)
                    .AddOrchestratorFunc("add", context => context.Entities.CallEntityAsync<int>(A, "add", 1000)),
            new DurableTestHostOptions { IdleLimit = idleLimit }
        );

    private static async Task<OrchestrationMetadata> RunAsync(DurableTestHost host, string name = "main")
    {
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(name);
        return await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);
    }

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task LockedEntities_ServeTheirOwnerOnly_UntilReleased(int idleLimit)
    {
        await using var host = await HostAsync(
            async context =>
            {
                int seen;
                await using (await context.Entities.LockEntitiesAsync(B, A, B))
                {
                    var before = await context.Entities.CallEntityAsync<int>(A, "add", 1);
                    await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                    seen = await context.Entities.CallEntityAsync<int>(A, "get") - before;
                    await context.Entities.CallEntityAsync(B, "add", 5);
                }
                return $"{seen} {await context.Entities.CallEntityAsync<int>(A, "get")}";
            },
            idleLimit
        );
        var main = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        await Task.Delay(TimeSpan.FromMinutes(1), host.Time, Patience.Token);
        var other = await host.Client.ScheduleNewOrchestrationInstanceAsync("add");
        await Task.Delay(TimeSpan.FromMinutes(1), host.Time, Patience.Token);
        await host.Client.Entities.SignalEntityAsync(A, "add", 10_000);
        await Task.Delay(TimeSpan.FromMinutes(1), host.Time, Patience.Token);

        var locked = (await host.Client.Entities.GetEntityAsync<int>(A)).ShouldNotBeNull();
        locked.LockedBy.ShouldBe(main);
        locked.BacklogQueueSize.ShouldBe(2);
        locked.State.ShouldBe(1);

        var ended = await host.Client.WaitForInstanceCompletionAsync(main, true, Patience.Token);
        ended.ReadOutputAs<string>().ShouldBe("0 11001");
        (await host.Client.WaitForInstanceCompletionAsync(other, true, Patience.Token))
            .ReadOutputAs<int>()
            .ShouldBe(1001);
        (await host.Client.Entities.GetEntityAsync(A))!.LockedBy.ShouldBeNull();
    }

    [Fact]
    public async Task ManyOwners_OfSeveralLocks_NeverWaitInACircle()
    {
        await using var host = await HostAsync(async context =>
        {
            var both = context.InstanceId.GetHashCode(StringComparison.Ordinal) % 2 == 0 ? (A, B) : (B, A);
            await using (await context.Entities.LockEntitiesAsync(both.Item1, both.Item2))
            {
                var a = await context.Entities.CallEntityAsync<int>(A, "add", 1);
                await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
                return a - await context.Entities.CallEntityAsync<int>(B, "add", 1);
            }
        });
        var ids = new List<string>();
        for (var i = 0; i < 50; i++)
        {
            ids.Add(await host.Client.ScheduleNewOrchestrationInstanceAsync("main"));
        }
        var ended = await Task.WhenAll(
            ids.Select(id => host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token))
        );

        ended.ShouldAllBe(one => one.ReadOutputAs<int>() == 0);
        (await host.Client.Entities.GetEntityAsync<int>(B))!.State.ShouldBe(50);
    }

    [Fact]
    public async Task CriticalSection_RefusesWhatCouldDeadlock()
    {
        await using var host = await HostAsync(async context =>
        {
            var entities = context.Entities;
            var errors = new List<string>();
            // Shouldly would await on another thread, which an orchestrator must not.
            async Task TryAsync(Func<Task> forbidden)
            {
                try
                {
                    await forbidden();
                }
                catch (Exception error) when (error is InvalidOperationException or ArgumentException)
                {
                    errors.Add(error.Message);
                }
            }

            entities.InCriticalSection().ShouldBeFalse();
            await using (await entities.LockEntitiesAsync(A))
            {
                entities.InCriticalSection(out var free).ShouldBeTrue();
                free.ShouldBe([A]);
                await TryAsync(() => entities.LockEntitiesAsync(B));
                await TryAsync(() => entities.CallEntityAsync(B, "get"));
                await TryAsync(() => entities.SignalEntityAsync(A, "add", 1));
                await TryAsync(() => context.CallSubOrchestratorAsync("add"));
                var call = entities.CallEntityAsync(A, "get");
                await TryAsync(() => entities.CallEntityAsync(A, "get"));
                entities.InCriticalSection(out free).ShouldBeTrue();
                free.ShouldBeEmpty();
                await call;
                await entities.SignalEntityAsync(B, "add", 1);
            }
            await TryAsync(() => entities.LockEntitiesAsync([]));
            return errors;
        });

        (await RunAsync(host))
            .ReadOutputAs<string[]>()
            .ShouldBe([
                "Must not enter another critical section from within a critical section.",
                "Must not call an entity from a critical section if it is not one of the locked entities.",
                "Must not signal a locked entity from a critical section.",
                "While holding locks, cannot call suborchestrators.",
                "Must not call an entity from a critical section while a prior call to the same entity is still pending.",
                "The list of entities to lock must not be empty. (Parameter 'entityIds')",
            ]);
    }

    [Theory]
    [InlineData("return")]
    [InlineData("throw")]
    [InlineData("again")]
    [InlineData("foreign")]
    public async Task Orchestration_ThatEndsWithLocks_GivesThemBack(string way)
    {
        var generations = 0;
        await using var host = await HostAsync(async context =>
        {
            _ = await context.Entities.LockEntitiesAsync(A, B);
            switch (way)
            {
                case "throw":
                    throw new InvalidOperationException("on purpose");
                case "again" when Interlocked.Increment(ref generations) == 1:
                    context.ContinueAsNew();
                    break;
                case "foreign":
                    await new TaskCompletionSource().Task;
                    break;
            }
            return null;
        });
        await RunAsync(host);

        (await RunAsync(host, "add")).ReadOutputAs<int>().ShouldBe(1000);
    }

    [Fact]
    public async Task TerminatedOwner_GivesItsLocksBack_HeldOrAskedFor()
    {
        await using var host = await HostAsync(async context =>
        {
            await using (await context.Entities.LockEntitiesAsync(A, B))
            {
                await context.WaitForExternalEvent<string>("never");
            }
            return null;
        });
        var holder = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        var waiting = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        await Task.Delay(TimeSpan.FromMinutes(1), host.Time, Patience.Token);

        await host.Client.TerminateInstanceAsync(waiting);
        await host.Client.TerminateInstanceAsync(holder);

        (await RunAsync(host, "add")).ReadOutputAs<int>().ShouldBe(1000);
        (await host.Client.Entities.CleanEntityStorageAsync()).OrphanedLocksReleased.ShouldBe(0);
    }
}
