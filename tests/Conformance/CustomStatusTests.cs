using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Custom status.</summary>
public class CustomStatusTests
{
    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task Status_StaysThroughTurnsThatSetNone_AndNullClearsIt(int idleLimit)
    {
        var seen = new List<string?>();
        await using var host = await DurableTestHost.StartAsync(
            tasks =>
                tasks.AddOrchestratorFunc<object?, object?>(
                    "main",
                    async (context, _) =>
                    {
                        context.SetCustomStatus("Started!");
                        await context.WaitForExternalEvent<object>("next");
                        await context.WaitForExternalEvent<object>("next");
                        context.SetCustomStatus(null);
                        await context.WaitForExternalEvent<object>("next");
                        return null;
                    }
                ),
            new DurableTestHostOptions { IdleLimit = idleLimit }
        );
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        for (var turn = 0; turn < 3; turn++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), host.Time, Patience.Token);
            seen.Add((await host.Client.GetInstanceAsync(id, true))!.SerializedCustomStatus);
            await host.Client.RaiseEventAsync(id, "next");
        }

        seen.ShouldBe(["\"Started!\"", "\"Started!\"", null]);
    }

    [Fact]
    public async Task Status_MayBeAnythingThatCanBeWritten()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                context.SetCustomStatus(await context.WaitForExternalEvent<object>("status"));
                return null;
            },
            meanwhile: (host, id) => host.Client.RaiseEventAsync(id, "status", ("Hello", 42))
        );

        ended.ReadCustomStatusAs<(string, int)>().ShouldBe(("Hello", 42));
    }

    [Fact]
    public async Task Status_StaysWhenTheInstanceIsTerminated()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        await host.Client.WaitForInstanceStartAsync(id, Patience.Token);
        await host.Client.TerminateInstanceAsync(id);

        var ended = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.ReadCustomStatusAs<string>().ShouldBe("waiting");
    }

    [Fact]
    public async Task Status_BeginsAnewWithEachGeneration()
    {
        var ended = await Run.MainAsync(
            context =>
            {
                if (context.GetInput<int>() == 0)
                {
                    context.SetCustomStatus("first");
                    context.ContinueAsNew(1);
                }
                return Task.FromResult<object?>(null);
            },
            input: 0
        );

        ended.SerializedInput.ShouldBe("1");
        ended.SerializedCustomStatus.ShouldBeNull();
    }
}
