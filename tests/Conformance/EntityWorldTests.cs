using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>What entities keep, start and leave behind.</summary>
public class EntityWorldTests
{
    private static readonly EntityInstanceId One = new("store", "one");

    [Fact]
    public async Task LargeState_IsKept()
    {
        var large = new string('s', 1024 * 1024);
        await using var host = await Shelf.HostAsync(async context =>
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
        await using var host = await Shelf.HostAsync(async context =>
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
        await using var host = await Shelf.HostAsync(async context =>
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
        await using var host = await Shelf.HostAsync(async context =>
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
