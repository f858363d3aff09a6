using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Where this host does otherwise than the published engine, on purpose.</summary>
public class OnPurposeTests
{
    [Fact]
    public async Task EventAfterAWaitTimedOut_IsKeptForTheNextWait()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                try
                {
                    await context.WaitForExternalEvent<string>("e", TimeSpan.FromSeconds(1));
                }
                catch (TaskCanceledException)
                {
                    await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
                }
                return await context.WaitForExternalEvent<string>("e", TimeSpan.FromSeconds(1));
            },
            meanwhile: async (host, id) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(30), host.Time, Patience.Token);
                await host.Client.RaiseEventAsync(id, "e", "between the waits");
            }
        );

        ended.ReadOutputAs<string>().ShouldBe("between the waits");
    }

    [Fact]
    public async Task WaitsForOneName_MayAskForDifferentTypes()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var text = context.WaitForExternalEvent<string>("e");
                var number = context.WaitForExternalEvent<int>("e");
                return $"{await number} {await text}";
            },
            meanwhile: async (host, id) =>
            {
                await host.Client.WaitForInstanceStartAsync(id, Patience.Token);
                await host.Client.RaiseEventAsync(id, "e", 1);
                await host.Client.RaiseEventAsync(id, "e", "text");
            }
        );

        ended.ReadOutputAs<string>().ShouldBe("1 text");
    }

    [Fact]
    public async Task CreationTime_StaysThroughGenerations()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                if (context.GetInput<int>() < 2)
                {
                    context.ContinueAsNew(context.GetInput<int>() + 1);
                }
                return null;
            },
            input: 0
        );

        ended.Took().ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public async Task Purge_ByFilter_LeavesRunningInstancesAlone()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        await host.Client.WaitForInstanceStartAsync(id, Patience.Token);

        (await host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter())).PurgedInstanceCount.ShouldBe(0);

        (await host.Client.GetInstanceAsync(id)).ShouldNotBeNull();
    }
}
