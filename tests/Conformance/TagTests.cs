using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Tags of instances.</summary>
public class TagTests
{
    private static Dictionary<string, string> Tags(params string[] pairs) =>
        pairs.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

    private static async Task<DurableTestHost> HostAsync(TaskOptions child)
    {
        var failed = false;
        return await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc(
                    "main",
                    context => context.CallSubOrchestratorAsync<string>("child", options: child)
                )
                .AddOrchestratorFunc("child", context => context.CallActivityAsync<string>("a"))
                .AddOrchestratorFunc(
                    "again",
                    async context =>
                    {
                        await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
                        if (!failed)
                        {
                            failed = true;
                            context.ContinueAsNew();
                        }
                    }
                )
                .AddActivityFunc<string>("a", _ => "tagged")
        );
    }

    [Theory]
    [InlineData(null, "a=1,b=2")]
    [InlineData("b=3", "a=1,b=3")]
    [InlineData("c=4", "a=1,b=2,c=4")]
    public async Task ChildsTags_AreItsOwnOverItsParents(string? own, string expected)
    {
        var options = new SubOrchestrationOptions(
            TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromSeconds(1))),
            instanceId: "kid"
        )
        {
            Tags = own is null ? null : Tags(own),
        };
        await using var host = await HostAsync(options);

        var ended = await host.EndAsync(options: new StartOrchestrationOptions { Tags = Tags("a=1", "b=2") });
        var kid = await host.Client.GetInstanceAsync("kid");

        ended.ReadOutputAs<string>().ShouldBe("tagged");
        ended.Tags.ShouldBe(Tags("a=1", "b=2"), ignoreOrder: true);
        kid!.Tags.OrderBy(tag => tag.Key).Select(tag => $"{tag.Key}={tag.Value}").ShouldBe(expected.Split(','));
    }

    [Fact]
    public async Task Tags_StayThroughGenerations()
    {
        await using var host = await HostAsync(new TaskOptions());

        var ended = await host.EndAsync("again", options: new StartOrchestrationOptions { Tags = Tags("a=1") });

        ended.Tags.ShouldBe(Tags("a=1"));
    }

    [Fact]
    public async Task Tags_OfNone_AreEmpty()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");

        (await host.Client.WaitForInstanceStartAsync(id, Patience.Token)).Tags.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tags_AreKeptByARestart()
    {
        await using var host = await HostAsync(new TaskOptions());
        var first = await host.EndAsync(options: new StartOrchestrationOptions { Tags = Tags("testtag=true") });

        var id = await host.Client.RestartAsync(first.InstanceId, restartWithNewInstanceId: true);
        var second = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        second.Tags.ShouldBe(Tags("testtag=true"));
        second.SerializedOutput.ShouldBe(first.SerializedOutput);
    }
}
