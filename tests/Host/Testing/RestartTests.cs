using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Host.Testing;

/// <summary>Ids that are used again: restarts, starts over ended instances, purges.</summary>
public class RestartTests : IAsyncLifetime
{
    private DurableTestHost host = null!;

    public async ValueTask InitializeAsync() =>
        host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc<string, string>(
                    "main",
                    async (context, input) =>
                        input switch
                        {
                            "wait" => await context.WaitForExternalEvent<string>("go"),
                            "fail" => throw new InvalidOperationException("no"),
                            "parent" => await context.CallSubOrchestratorAsync<string>(
                                "main",
                                "done",
                                new SubOrchestrationOptions(instanceId: "child")
                            ),
                            _ => input,
                        }
                )
                .AddOrchestratorFunc<int, int>("count", (_, n) => n)
        );

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Task<string> StartAsync(string id, string input, params string[] dedupe) =>
        host.Client.ScheduleNewOrchestrationInstanceAsync(
            "main",
            input,
            new StartOrchestrationOptions(id)
            {
                DedupeStatuses = dedupe,
                Tags = new Dictionary<string, string> { ["a"] = "b" },
            }
        );

    private Task<OrchestrationMetadata> EndAsync(string id) =>
        host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Restart_RunsTheSameNameAndInput_UnderTheSameIdOrANewOne(bool anew)
    {
        await StartAsync("one", "done");
        var first = await EndAsync("one");

        var id = await host.Client.RestartAsync("one", anew);
        var second = await EndAsync(id);

        second.ReadInputAs<string>().ShouldBe("done");
        second.Name.ShouldBe("main");
        second.Tags["a"].ShouldBe("b");
        second.CreatedAt.ShouldBeGreaterThanOrEqualTo(first.CreatedAt);
        (id == "one").ShouldBe(!anew);
        if (anew)
        {
            Guid.ParseExact(id, "N").Version.ShouldBe(4);
        }
    }

    [Fact]
    public async Task Restart_OfWhatIsUnknownOrRuns_IsRefused()
    {
        await StartAsync("one", "wait");
        await Should.ThrowAsync<InvalidOperationException>(() => host.Client.RestartAsync("one"));
        (await Should.ThrowAsync<ArgumentException>(() => host.Client.RestartAsync("nobody"))).Message.ShouldContain(
            "nobody"
        );
    }

    [Theory]
    [InlineData("done", "Completed", "Failed")]
    [InlineData("fail", "Failed", "Terminated")]
    [InlineData("wait", "Terminated", "Completed")]
    public async Task Dedupe_RefusesTheNamedStatuses_AndNoOthers(string input, string status, string other)
    {
        await StartAsync("one", input);
        if (input == "wait")
        {
            await host.Client.TerminateInstanceAsync("one");
        }
        (await EndAsync("one")).RuntimeStatus.ToString().ShouldBe(status);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => StartAsync("one", "done", status));
        refused.GetType().Name.ShouldBe("OrchestrationAlreadyExistsException");
        refused.Message.ShouldContain(status);
        (await StartAsync("one", "done", other)).ShouldBe("one");
    }

    [Fact]
    public async Task Dedupe_OfAStatusThatDoesNotExist_IsRefused() =>
        (await Should.ThrowAsync<ArgumentException>(() => StartAsync("one", "done", "Finished"))).Message.ShouldContain(
            "'Finished'"
        );

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Purge_TakesTheChildrenAlong_WhenRecursive(bool recursive, int count)
    {
        await StartAsync("one", "parent");
        await EndAsync("one");

        var purged = await host.Client.PurgeInstanceAsync("one", new PurgeInstanceOptions(recursive));

        purged.PurgedInstanceCount.ShouldBe(count);
        ((await host.Client.GetInstanceAsync("child")) is null).ShouldBe(recursive);
    }

    [Fact]
    public async Task Purge_ByFilter_CountsThousandsOnce()
    {
        for (var i = 0; i < 2_500; i++)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync("count", i);
        }
        await StartAsync("last", "done");
        await EndAsync("last");
        await StartAsync("running", "wait");

        var filter = new PurgeInstancesFilter(Statuses: [OrchestrationRuntimeStatus.Completed]);
        var purged = await host.Client.PurgeAllInstancesAsync(filter);

        purged.PurgedInstanceCount.ShouldBe(2_501);
        purged.IsComplete.ShouldBe(true);
        (await host.Client.GetAllInstancesAsync().Select(one => one.InstanceId).ToListAsync(Patience.Token)).ShouldBe([
            "running",
        ]);
    }
}
