using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Data of hundreds of kilobytes and more.</summary>
public class LargePayloadTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(4608)]
    public async Task LargePayload_PassesUnchanged(int kilobytes)
    {
        var large = new string('A', kilobytes * 1024);

        var ended = await Run.MainAsync(
            async context =>
            {
                context.SetCustomStatus(large);
                var raised = await context.WaitForExternalEvent<string>("e");
                return await context.CallActivityAsync<string>("same", raised);
            },
            tasks => tasks.AddActivityFunc<string, string>("same", (_, input) => input),
            (host, id) => host.Client.RaiseEventAsync(id, "e", large),
            large
        );

        ended.ReadOutputAs<string>().ShouldBe(large);
        ended.ReadInputAs<string>().ShouldBe(large);
        ended.ReadCustomStatusAs<string>().ShouldBe(large);
    }

    [Fact]
    public async Task LargePayload_PassesThroughChildrenGenerationsAndTerminations()
    {
        var large = new string('B', 512 * 1024);
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc<string?, string>(
                    "main",
                    async (context, input) =>
                    {
                        if (input is null)
                        {
                            context.ContinueAsNew(await context.CallSubOrchestratorAsync<string>("child", "B"));
                            return "";
                        }
                        context.SetCustomStatus(input);
                        return await context.WaitForExternalEvent<string>("never");
                    }
                )
                .AddOrchestratorFunc<string, string>("child", (_, letter) => new string(letter[0], 512 * 1024))
        );
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        await Task.Delay(TimeSpan.FromSeconds(1), host.Time, Patience.Token);
        await host.Client.TerminateInstanceAsync(id, large);

        var ended = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.ReadInputAs<string>().ShouldBe(large);
        ended.ReadCustomStatusAs<string>().ShouldBe(large);
        ended.ReadOutputAs<string>().ShouldBe(large);
    }
}
