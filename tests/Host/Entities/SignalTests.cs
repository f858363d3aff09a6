using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Entities;

/// <summary>Entities as a client sees them.</summary>
public class SignalTests
{
    private static readonly EntityInstanceId One = new("Counter", "one");
    private static readonly EntityInstanceId Other = new("counter", "other");

    private static Task<DurableTestHost> HostAsync(DurableTestHostOptions? options = null) =>
        DurableTestHost.StartAsync(
            tasks =>
                tasks
                    .AddEntity<Counter>("counter")
                    .AddOrchestratorFunc<int, int>("record", (_, count) => count)
                    .AddOrchestratorFunc<EntityInstanceId, int>(
                        "read",
                        (context, id) => context.Entities.CallEntityAsync<int>(id, "get")
                    ),
            options
        );

    // An operation is answered after all signals that were sent before it.
    private static async Task<int> CountAsync(DurableTestHost host, EntityInstanceId id)
    {
        var reader = await host.Client.ScheduleNewOrchestrationInstanceAsync("read", id);
        var read = await host.Client.WaitForInstanceCompletionAsync(reader, true, Patience.Token);
        return read.ReadOutputAs<int>();
    }

    [Fact]
    public async Task Signals_InOrder_ChangeTheState()
    {
        await using var host = await HostAsync();
        for (var i = 1; i <= 200; i++)
        {
            await host.Client.Entities.SignalEntityAsync(One, "ADD", i);
        }

        (await CountAsync(host, One)).ShouldBe(20_100);
        var entity = (await host.Client.Entities.GetEntityAsync<int>(One)).ShouldNotBeNull();
        entity.Id.ShouldBe(One);
        entity.State.ShouldBe(20_100);
        entity.BacklogQueueSize.ShouldBe(0);
        entity.LockedBy.ShouldBeNull();
    }

    [Fact]
    public async Task Operation_ThatThrows_LeavesNoTrace_AndTheNextOnesRun()
    {
        await using var host = await HostAsync();
        await host.Client.Entities.SignalEntityAsync(One, "add", 1);
        await host.Client.Entities.SignalEntityAsync(One, "addAndThrow", 100);
        await host.Client.Entities.SignalEntityAsync(One, "nothing of that name");
        await host.Client.Entities.SignalEntityAsync(One, "addSlowly", 2);

        (await CountAsync(host, One)).ShouldBe(3);
        (await CountAsync(host, Other)).ShouldBe(0);
    }

    [Fact]
    public async Task Delete_ClearsTheState_AndTheEntityIsGoneForWhoAsks()
    {
        await using var host = await HostAsync();
        await host.Client.Entities.SignalEntityAsync(One, "add", 1);
        await host.Client.Entities.SignalEntityAsync(One, "delete");
        (await CountAsync(host, Other)).ShouldBe(0);

        (await host.Client.Entities.GetEntityAsync(One)).ShouldBeNull();
        var all = host.Client.Entities.GetAllEntitiesAsync(new EntityQuery { IncludeTransient = true });
        (await all.Select(entity => entity.Id.Key).ToListAsync(Patience.Token)).ShouldBe(["one", "other"]);

        var cleaned = await host.Client.Entities.CleanEntityStorageAsync();
        cleaned.EmptyEntitiesRemoved.ShouldBe(1);
        cleaned.ContinuationToken.ShouldBeNull();
        (await all.Select(entity => entity.Id.Key).ToListAsync(Patience.Token)).ShouldBe(["other"]);
        (await CountAsync(host, One)).ShouldBe(0);
    }

    [Fact]
    public async Task ScheduledSignal_IsDelivered_AtItsTime()
    {
        await using var host = await HostAsync();
        var at = host.Time.GetUtcNow().AddHours(1);
        await host.Client.Entities.SignalEntityAsync(One, "add", 1, at);
        await host.Client.Entities.SignalEntityAsync(One, "forwardLater", input: at.AddHours(1));
        (await CountAsync(host, One)).ShouldBe(0);

        await Task.Delay(TimeSpan.FromMinutes(61), host.Time, Patience.Token);
        (await CountAsync(host, One)).ShouldBe(1);
        (await CountAsync(host, Other)).ShouldBe(0);
        await Task.Delay(TimeSpan.FromMinutes(60), host.Time, Patience.Token);
        (await CountAsync(host, Other)).ShouldBe(1);
        (await host.Client.Entities.GetEntityAsync<int>(Other))!.LastModifiedTime.ShouldBeGreaterThan(at.AddHours(1));
    }

    [Fact]
    public async Task Entity_SignalsAnother_AndStartsOrchestrations()
    {
        await using var host = await HostAsync();
        await host.Client.Entities.SignalEntityAsync(One, "add", 7);
        await host.Client.Entities.SignalEntityAsync(One, "forward", 5);
        await host.Client.Entities.SignalEntityAsync(One, "startAs", "named");
        await host.Client.Entities.SignalEntityAsync(One, "startAs", "@counter@one");

        var started = await host.Client.WaitForInstanceCompletionAsync("named", true, Patience.Token);
        started.ReadOutputAs<int>().ShouldBe(7);
        (await CountAsync(host, Other)).ShouldBe(5);
    }

    [Fact]
    public async Task UnknownEntity_DropsSignals_AndHasNoState()
    {
        await using var host = await HostAsync();
        var ghost = new EntityInstanceId("ghost", "1");
        await host.Client.Entities.SignalEntityAsync(ghost, "boo");

        await CountAsync(host, One);
        (await host.Client.Entities.GetEntityAsync(ghost)).ShouldBeNull();
    }

    [Fact]
    public async Task Query_ByName_ReadsStatesInPages()
    {
        await using var host = await HostAsync();
        for (var i = 0; i < 30; i++)
        {
            await host.Client.Entities.SignalEntityAsync(new EntityInstanceId("counter", $"{i:00}"), "add", i);
        }
        await CountAsync(host, new EntityInstanceId("counter", "29"));

        var query = new EntityQuery { InstanceIdStartsWith = "Counter@", PageSize = 7 };
        var pages = await host.Client.Entities.GetAllEntitiesAsync<int>(query).AsPages().ToListAsync(Patience.Token);
        pages.Select(page => page.Values.Count).ShouldBe([7, 7, 7, 7, 2]);
        pages.SelectMany(page => page.Values).Sum(entity => entity.State).ShouldBe(435);

        var light = host.Client.Entities.GetAllEntitiesAsync(query with { IncludeState = false });
        (await light.FirstAsync(Patience.Token)).IncludesState.ShouldBeFalse();
    }

    [Fact]
    public async Task Orchestration_UnderAnEntitysId_IsRefused()
    {
        await using var host = await HostAsync();
        var error = await Should.ThrowAsync<ArgumentException>(() =>
            host.Client.ScheduleNewOrchestrationInstanceAsync(
                "record",
                1,
                new StartOrchestrationOptions("@counter@one")
            )
        );
        error.Message.ShouldContain("'@counter@one'");
        await Should.ThrowAsync<ArgumentException>(() => host.Client.RaiseEventAsync("@counter@one", "go"));
        await Should.ThrowAsync<ArgumentException>(() => host.Client.Entities.SignalEntityAsync(default, "add"));
    }
}
