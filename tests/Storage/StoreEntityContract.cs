using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Storage;

/// <summary>What every store promises: entities.</summary>
public abstract class StoreEntityContract : StoreQueryContract
{
    private static readonly ParentLink Owner = new("owner", 3, 4, "Main");

    private static EntityRow Entity(string id, string? state = "1", int seconds = 0) =>
        new(id, Sample.Start.AddSeconds(seconds)) { State = state };

    private ValueTask<InstanceRow?> WriteAsync(EntityRow entity) => Store.CommitAsync(new Commit { Entity = entity });

    private async Task<string[]> IdsAsync(EntityFilter filter) =>
        [.. (await Store.QueryEntitiesAsync(filter, default)).Entities.Select(row => row.Id)];

    [Fact]
    public async Task Entity_FullRow_ReadsBackTheSame_AndIsNoInstance()
    {
        var entity = Entity("@counter@é😀\0", "{\"a\":1}") with
        {
            LockedBy = Owner,
            Waiting =
            [
                new OperationRequest("add") { Input = "5", Caller = Owner },
                new LockRequest(["@a@1", "@b@2"], 1, Owner with { TaskId = 9 }),
            ],
        };
        await WriteAsync(entity with { State = "old" });
        await WriteAsync(entity);

        var read = (await Store.FindEntityAsync(entity.Id, default)).ShouldNotBeNull();
        (read with { Waiting = [] }).ShouldBe(entity with { Waiting = [] });
        read.Waiting[0].ShouldBe(entity.Waiting[0]);
        read.Waiting[1].ShouldBeOfType<LockRequest>().Entities.ShouldBe(["@a@1", "@b@2"]);
        (await Store.FindEntityAsync("@counter@", default)).ShouldBeNull();
        (await Store.FindAsync(entity.Id, default)).ShouldBeNull();
        (await Store.IdsAsync(new InstanceQuery())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Entities_AreFoundByPrefix_Time_AndState()
    {
        await WriteAsync(Entity("@a@1", seconds: 1));
        await WriteAsync(Entity("@a@2", seconds: 2));
        await WriteAsync(Entity("@a@3", state: null, seconds: 3));
        await WriteAsync(Entity("@ab@1", seconds: 4));

        (await IdsAsync(new EntityFilter())).ShouldBe(["@a@1", "@a@2", "@ab@1"]);
        (await IdsAsync(new EntityFilter { WithStateless = true })).Length.ShouldBe(4);
        (await IdsAsync(new EntityFilter { IdPrefix = "@a@" })).ShouldBe(["@a@1", "@a@2"]);
        (await IdsAsync(new EntityFilter { UpdatedFrom = Sample.Start.AddSeconds(2) })).ShouldBe(["@a@2", "@ab@1"]);
        (await IdsAsync(new EntityFilter { UpdatedTo = Sample.Start.AddSeconds(2) })).ShouldBe(["@a@1", "@a@2"]);
    }

    [Fact]
    public async Task Entities_InPages_ComeEachOnce_AndABadTokenIsRefused()
    {
        for (var i = 0; i < 25; i++)
        {
            await WriteAsync(Entity($"@n@{i:00}"));
        }
        var filter = new EntityFilter { IdPrefix = "@n@", PageSize = 10 };
        var ids = new List<string>();
        do
        {
            var page = await Store.QueryEntitiesAsync(filter, default);
            ids.AddRange(page.Entities.Select(row => row.Id));
            filter = filter with { Continuation = page.Continuation };
        } while (filter.Continuation is not null);

        ids.ShouldBe(Enumerable.Range(0, 25).Select(i => $"@n@{i:00}"));
        var error = await Should.ThrowAsync<ArgumentException>(async () =>
            await IdsAsync(filter with { Continuation = "?" })
        );
        error.Message.ShouldContain("continuation token");
    }

    [Fact]
    public async Task EmptyEntity_IsRemoved_AndOneThatHoldsSomethingIsNot()
    {
        await WriteAsync(Entity("@a@gone", state: null));
        await WriteAsync(Entity("@a@state"));
        await WriteAsync(Entity("@a@locked", state: null) with { LockedBy = Owner });
        foreach (var id in (string[])["@a@gone", "@a@state", "@a@locked", "@a@never"])
        {
            await Store.CommitAsync(new Commit { EmptyEntity = id });
        }
        (await IdsAsync(new EntityFilter { WithStateless = true })).ShouldBe(["@a@locked", "@a@state"]);
    }
}
