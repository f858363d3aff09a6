using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Queries over all instances.</summary>
public class QueryTests
{
    private static async Task<List<Page<OrchestrationMetadata>>> PagesAsync(
        DurableTestHost host,
        OrchestrationQuery? query = null,
        string? from = null,
        int? size = null
    ) => await host.Client.GetAllInstancesAsync(query).AsPages(from, size).ToListAsync();

    [Fact]
    public async Task EmptyStore_GivesOneEmptyPage()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);

        var page = (await PagesAsync(host)).ShouldHaveSingleItem();

        page.Values.ShouldBeEmpty();
        page.ContinuationToken.ShouldBeNull();
    }

    [Fact]
    public async Task Pages_CanBeResumedWithAnotherSize()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        for (var i = 0; i < 21; i++)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions($"p-{i}"));
        }
        await host.Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions("other"));
        var query = new OrchestrationQuery(InstanceIdPrefix: "p-");

        var pages = await PagesAsync(host, query, size: 5);
        var resumed = await PagesAsync(host, query, pages[1].ContinuationToken, 4);

        pages.Select(page => page.Values.Count).ShouldBe([5, 5, 5, 5, 1]);
        resumed.Select(page => page.Values.Count).ShouldBe([4, 4, 3]);
        resumed
            .SelectMany(page => page.Values)
            .Select(one => one.InstanceId)
            .ShouldBe(pages.Skip(2).SelectMany(page => page.Values).Select(one => one.InstanceId), ignoreOrder: true);
        (await PagesAsync(host, query, size: 10))[0].ContinuationToken.ShouldNotBeNull();
    }

    [Fact]
    public async Task Filters_Combine_AndAnEmptyListOfStatusesMeansAll()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var start = host.Time.GetUtcNow();
        foreach (var id in new[] { "a1", "a2", "b1", "b2" })
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync("main", id, new StartOrchestrationOptions(id));
            await host.Client.WaitForInstanceStartAsync(id, Patience.Token);
            await Task.Delay(TimeSpan.FromHours(1), host.Time, Patience.Token);
        }
        await host.Client.RaiseEventAsync("a2", "go");
        await host.Client.WaitForInstanceCompletionAsync("a2", Patience.Token);

        async Task<string> FindAsync(OrchestrationQuery query) =>
            string.Join(
                ' ',
                (await host.Client.GetAllInstancesAsync(query).ToListAsync()).Select(m => m.InstanceId).Order()
            );

        (await FindAsync(new OrchestrationQuery(Statuses: []))).ShouldBe("a1 a2 b1 b2");
        (await FindAsync(new OrchestrationQuery(InstanceIdPrefix: "b"))).ShouldBe("b1 b2");
        (await FindAsync(new OrchestrationQuery(CreatedFrom: start.AddMinutes(30)))).ShouldBe("a2 b1 b2");
        (
            await FindAsync(
                new OrchestrationQuery(CreatedTo: start.AddMinutes(90), Statuses: [OrchestrationRuntimeStatus.Running])
            )
        ).ShouldBe("a1");
        (
            await FindAsync(
                new OrchestrationQuery(InstanceIdPrefix: "b", Statuses: [OrchestrationRuntimeStatus.Completed])
            )
        ).ShouldBe("");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Data_IsFetchedOnDemand(bool fetch)
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main", "in");
        await host.Client.RaiseEventAsync(id, "go", "out");
        await host.Client.WaitForInstanceCompletionAsync(id, Patience.Token);

        var query = new OrchestrationQuery(FetchInputsAndOutputs: fetch);
        var found = (await host.Client.GetAllInstancesAsync(query).ToListAsync()).ShouldHaveSingleItem();

        (found.SerializedInput, found.SerializedOutput).ShouldBe(fetch ? ("\"in\"", "\"out\"") : (null, null));
    }
}
