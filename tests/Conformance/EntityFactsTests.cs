using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Entities, as the published suites use them.</summary>
public class EntityFactsTests
{
    private sealed class Store : TaskEntity<string?>
    {
        protected override string? InitializeState(TaskEntityOperation entityOperation) => null;

        public string? Get() => State;

        public void Set(string value) => State = value;

        public void FailOnce()
        {
            if (Context.Id.Key == "fails once" && State is null)
            {
                throw new InvalidOperationException("not yet", new OverflowException("inside"));
            }
        }

        public void TickDown(int left)
        {
            State = $"{State}{left}";
            if (left > 0)
            {
                Context.SignalEntity(Context.Id, nameof(TickDown), left - 1);
            }
        }

        public string Launch(int seconds)
        {
            // The system's clock would not be the host's: entities are given their times.
            var at = DateTimeOffset.UnixEpoch.AddSeconds(seconds);
            return Context.ScheduleNewOrchestration("launched", State, new StartOrchestrationOptions(StartAt: at));
        }
    }

    private static readonly EntityInstanceId One = new("store", "one");

    private static Task<DurableTestHost> HostAsync(Func<TaskOrchestrationContext, Task<object?>> main) =>
        DurableTestHost.StartAsync(tasks =>
            tasks
                .AddEntity<Store>("Store")
                .AddOrchestratorFunc("main", main)
                .AddOrchestratorFunc("launched", context => context.CurrentUtcDateTime)
        );

    private static async Task<OrchestrationMetadata> RunAsync(Func<TaskOrchestrationContext, Task<object?>> main)
    {
        await using var host = await HostAsync(main);
        return await host.EndAsync();
    }

    [Fact]
    public async Task SignalsAndCalls_OfOneOrchestration_KeepTheirOrder()
    {
        var ended = await RunAsync(async context =>
        {
            for (var i = 1; i <= 3; i++)
            {
                await context.Entities.SignalEntityAsync(One, "set", $"{i}{i}{i}");
            }
            return await context.Entities.CallEntityAsync<string>(One, "get");
        });

        ended.ReadOutputAs<string>().ShouldBe("333");
    }

    [Fact]
    public async Task NameOfAnEntity_IsComparedWithoutCase_ItsKeyIsNot()
    {
        var ended = await RunAsync(async context =>
        {
            await context.Entities.CallEntityAsync(new EntityInstanceId("STORE", "Key"), "SET", "x");
            var same = await context.Entities.CallEntityAsync<string>(new EntityInstanceId("store", "Key"), "get");
            var other = await context.Entities.CallEntityAsync<string>(new EntityInstanceId("store", "key"), "get");
            return $"{same} {other is null}";
        });

        ended.ReadOutputAs<string>().ShouldBe("x True");
    }

    [Fact]
    public async Task UncaughtFailureOfAnOperation_FailsTheOrchestration()
    {
        var ended = await RunAsync(async context =>
        {
            await context.Entities.CallEntityAsync(new EntityInstanceId("store", "fails once"), "failOnce");
            return null;
        });

        ended.FailureDetails!.ErrorType.ShouldBe(typeof(EntityOperationFailedException).FullName);
        ended.SerializedOutput.ShouldBe("Operation 'failOnce' of entity '@store@fails once' failed: not yet");
    }

    [Fact]
    public async Task OperationThatFailed_CanBeCalledAgain()
    {
        var ended = await RunAsync(async context =>
        {
            var id = new EntityInstanceId("store", "fails once");
            try
            {
                await context.Entities.CallEntityAsync(id, "failOnce");
            }
            catch (EntityOperationFailedException)
            {
                await context.Entities.CallEntityAsync(id, "set", "ready");
            }
            await context.Entities.CallEntityAsync(id, "failOnce");
            return "Success";
        });

        ended.ReadOutputAs<string>().ShouldBe("Success");
    }

    [Fact]
    public async Task NestedLock_FailsTheOrchestration()
    {
        var ended = await RunAsync(async context =>
        {
            await using (await context.Entities.LockEntitiesAsync(One))
            {
                await context.Entities.LockEntitiesAsync(new EntityInstanceId("store", "two"));
            }
            return null;
        });

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.SerializedOutput!.ShouldContain("critical section");
    }

    [Fact]
    public async Task Generations_MayEachCallAnEntity()
    {
        var ended = await RunAsync(async context =>
        {
            var count = context.GetInput<int>();
            await context.Entities.CallEntityAsync(
                One,
                "set",
                $"{await context.Entities.CallEntityAsync<string>(One, "get")}x"
            );
            if (count < 5)
            {
                context.ContinueAsNew(count + 1);
            }
            return await context.Entities.CallEntityAsync<string>(One, "get");
        });

        ended.ReadOutputAs<string>().ShouldBe("xxxxxx");
    }

    [Fact]
    public async Task LargeState_IsKept()
    {
        var large = new string('s', 1024 * 1024);
        await using var host = await HostAsync(async context =>
        {
            await context.Entities.CallEntityAsync(One, "set", large);
            return (await context.Entities.CallEntityAsync<string>(One, "get")).Length;
        });

        (await host.EndAsync()).ReadOutputAs<int>().ShouldBe(large.Length);
        (await host.Client.Entities.GetEntityAsync<string>(One))!.State.ShouldBe(large);
    }

    [Fact]
    public async Task Entity_MaySignalItself()
    {
        await using var host = await HostAsync(async context =>
        {
            await context.Entities.CallEntityAsync(One, "tickDown", 3);
            await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
            return await context.Entities.CallEntityAsync<string>(One, "get");
        });

        (await host.EndAsync()).ReadOutputAs<string>().ShouldBe("3210");
    }

    [Fact]
    public async Task OrchestrationStartedByAnEntity_MayBeScheduled()
    {
        await using var host = await HostAsync(async context =>
        {
            var at = (int)(context.CurrentUtcDateTime - DateTime.UnixEpoch).TotalSeconds + 3600;
            return $"{at} {await context.Entities.CallEntityAsync<string>(One, "launch", at)}";
        });
        var parts = (await host.EndAsync()).ReadOutputAs<string>()!.Split(' ');

        var launched = await host.Client.WaitForInstanceCompletionAsync(parts[1], true, Patience.Token);

        launched
            .ReadOutputAs<DateTime>()
            .ShouldBe(DateTimeOffset.UnixEpoch.AddSeconds(int.Parse(parts[0])).UtcDateTime);
    }

    [Fact]
    public async Task EmptyEntities_AreListedOnlyOnDemand_AndCleanedAway()
    {
        await using var host = await HostAsync(async context =>
        {
            for (var i = 0; i < 20; i++)
            {
                var id = new EntityInstanceId("store", $"{i:00}");
                await context.Entities.CallEntityAsync(id, "set", "x");
                if (i % 2 == 0)
                {
                    await context.Entities.CallEntityAsync(id, "delete");
                }
            }
            return null;
        });
        await host.EndAsync();
        Task<int> CountAsync(bool transient) =>
            host
                .Client.Entities.GetAllEntitiesAsync(new EntityQuery { IncludeTransient = transient })
                .CountAsync()
                .AsTask();

        (await CountAsync(transient: false)).ShouldBe(10);
        (await CountAsync(transient: true)).ShouldBe(20);
        (await host.Client.Entities.CleanEntityStorageAsync()).EmptyEntitiesRemoved.ShouldBe(10);
        (await CountAsync(transient: true)).ShouldBe(10);
        var none = new EntityQuery { InstanceIdStartsWith = "nobody" };
        (await host.Client.Entities.GetAllEntitiesAsync(none).CountAsync()).ShouldBe(0);
    }
}
