using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Orchestrations that start others.</summary>
public class SubOrchestrationTests
{
    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task Orchestration_MayCallItself(int idleLimit)
    {
        await using var host = await DurableTestHost.StartAsync(
            tasks =>
                tasks.AddOrchestratorFunc<int, int>(
                    "main",
                    async (context, depth) =>
                        depth == 3 ? 5 : 5 + await context.CallSubOrchestratorAsync<int>("main", depth + 1)
                ),
            new DurableTestHostOptions { IdleLimit = idleLimit }
        );

        (await host.EndAsync(input: 1)).ReadOutputAs<int>().ShouldBe(15);
    }

    [Fact]
    public async Task DefaultId_IsANewGuidOfTheParent()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc(
                    "main",
                    async context =>
                    {
                        var child = await context.CallSubOrchestratorAsync<string>("child");
                        return $"{context.Parent is null} {child}";
                    }
                )
                .AddOrchestratorFunc("child", context => context.InstanceId)
        );

        var parts = (await host.EndAsync()).ReadOutputAs<string>()!.Split(' ');

        parts[0].ShouldBe("True");
        Guid.ParseExact(parts[1], "N").Version.ShouldBe(5);
        (await host.Client.GetInstanceAsync(parts[1]))!.Name.ShouldBe("child");
        (await host.Client.PurgeInstanceAsync(parts[1])).PurgedInstanceCount.ShouldBe(1);
    }

    [Fact]
    public async Task Child_OfATerminatedParent_RunsOn_AndChangesNothingAnyMore()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
        {
            Run.Waiting(tasks);
            tasks.AddOrchestratorFunc(
                "parent",
                context =>
                    context.CallSubOrchestratorAsync<string>(
                        "main",
                        "in",
                        new SubOrchestrationOptions(instanceId: "kid")
                    )
            );
        });
        var parent = await host.Client.ScheduleNewOrchestrationInstanceAsync("parent");
        await host.Client.WaitForInstanceStartAsync("kid", Patience.Token);

        await host.Client.TerminateInstanceAsync(parent, "over");
        await host.Client.WaitForInstanceCompletionAsync(parent, Patience.Token);
        var kid = await host.Client.GetInstanceAsync("kid");
        await host.Client.RaiseEventAsync("kid", "go", "on its own");
        var ended = await host.Client.WaitForInstanceCompletionAsync("kid", true, Patience.Token);

        kid!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
        ended.ReadOutputAs<string>().ShouldBe("on its own");
        (await host.Client.GetInstanceAsync(parent, true))!.ReadOutputAs<string>().ShouldBe("over");
    }

    [Fact]
    public async Task Parent_IsKeptThroughGenerations_AndGetsTheLastOnesResult()
    {
        var parents = new HashSet<string?>(StringComparer.Ordinal);
        var ended = await Run.MainAsync(
            async context => await context.CallSubOrchestratorAsync<string>("child", 0),
            tasks =>
                tasks.AddOrchestratorFunc<int, string>(
                    "child",
                    (context, generation) =>
                    {
                        parents.Add(context.Parent?.Name.Name);
                        if (generation < 3)
                        {
                            context.ContinueAsNew(generation + 1);
                        }
                        return $"generation {generation}";
                    }
                )
        );

        ended.ReadOutputAs<string>().ShouldBe("generation 3");
        parents.ShouldBe(["main"]);
    }

    [Fact]
    public async Task HandledFailure_OfAChild_LetsTheParentGoOn()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                try
                {
                    await context.CallSubOrchestratorAsync("child");
                    return null;
                }
                catch (TaskFailedException failed)
                {
                    return $"{failed.TaskName}: {failed.FailureDetails.ErrorMessage}";
                }
            },
            tasks => tasks.AddOrchestratorFunc("child", _ => throw new InvalidOperationException("no"))
        );

        ended.ReadOutputAs<string>().ShouldBe("child: no");
    }

    [Fact]
    public async Task ParentsOwnId_IsRefusedAsItsChilds()
    {
        var ended = await Run.MainAsync(async context =>
        {
            await context.CallSubOrchestratorAsync(
                "main",
                options: new SubOrchestrationOptions(instanceId: context.InstanceId)
            );
            return null;
        });

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorMessage.ShouldContain("exists already");
    }
}
