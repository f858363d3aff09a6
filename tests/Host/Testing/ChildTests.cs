using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Host.Testing;

/// <summary>Orchestrations that start others.</summary>
public class ChildTests
{
    public static TheoryData<int> KeptOrReplayed => [10_000, 0];

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task Children_SideBySide_ReturnToTheirParent(int idleLimit)
    {
        var ended = await Durable.RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, int>(
                        "main",
                        async (context, n) =>
                            (
                                await Task.WhenAll(
                                    Enumerable
                                        .Range(1, n)
                                        .Select(i => context.CallSubOrchestratorAsync<int>("child", i))
                                )
                            ).Sum()
                    )
                    .AddOrchestratorFunc<int, int>(
                        "child",
                        async (context, i) =>
                        {
                            await context.CreateTimer(TimeSpan.FromSeconds(i), CancellationToken.None);
                            return i;
                        }
                    ),
            20,
            new DurableTestHostOptions { IdleLimit = idleLimit }
        );

        ended.ReadOutputAs<int>().ShouldBe(210);
        (ended.LastUpdatedAt - ended.CreatedAt).ShouldBe(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Child_WithAChosenId_KnowsItsParentAndCanBeQueried()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc(
                    "main",
                    context =>
                        context.CallSubOrchestratorAsync<string>(
                            "child",
                            options: new SubOrchestrationOptions(instanceId: "the child")
                        )
                )
                .AddOrchestratorFunc("child", context => $"{context.Parent!.Name.Name} {context.Parent.InstanceId}")
        );
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");

        var ended = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);
        var child = await host.Client.GetInstanceAsync("the child", true);

        ended.ReadOutputAs<string>().ShouldBe($"main {id}");
        child!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task Child_ThatFails_SurfacesWithOneTaskFailedExceptionALevel()
    {
        var ended = await Durable.RunAsync(tasks =>
            tasks
                .AddOrchestratorFunc("main", context => context.CallSubOrchestratorAsync("child"))
                .AddOrchestratorFunc("child", context => context.CallActivityAsync("a"))
                .AddActivityFunc("a", _ => throw new IOException("disk"))
        );

        var failure = ended.FailureDetails!;
        failure.ErrorMessage.ShouldBe(
            "Task 'child' (#0) failed with an unhandled exception: "
                + "Task 'a' (#0) failed with an unhandled exception: disk"
        );
        failure.InnerFailure!.ErrorType.ShouldBe("Microsoft.DurableTask.TaskFailedException");
        failure.InnerFailure.InnerFailure!.ErrorType.ShouldBe("System.IO.IOException");
    }

    [Fact]
    public async Task Child_RetriedWithAChosenId_RunsAgainUnderThatId()
    {
        var runs = 0;
        var policy = new RetryPolicy(maxNumberOfAttempts: 3, firstRetryInterval: TimeSpan.FromSeconds(5));

        var ended = await Durable.RunAsync(tasks =>
            tasks
                .AddOrchestratorFunc(
                    "main",
                    context =>
                        context.CallSubOrchestratorAsync<string>(
                            "child",
                            options: TaskOptions.FromRetryPolicy(policy).WithInstanceId("child 1")
                        )
                )
                .AddOrchestratorFunc<string>(
                    "child",
                    context => ++runs == 3 ? context.InstanceId : throw new IOException("not yet")
                )
        );

        ended.ReadOutputAs<string>().ShouldBe("child 1");
        (ended.LastUpdatedAt - ended.CreatedAt).ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Child_WhoseIdRunsAlready_FailsItsParentsCall()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc(
                    "main",
                    context =>
                        context.CallSubOrchestratorAsync(
                            "waits",
                            options: new SubOrchestrationOptions(instanceId: "taken")
                        )
                )
                .AddOrchestratorFunc("waits", context => context.WaitForExternalEvent<string>("never"))
        );
        await host.Client.ScheduleNewOrchestrationInstanceAsync("waits", new StartOrchestrationOptions("taken"));
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");

        var ended = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.FailureDetails!.ErrorMessage.ShouldContain("'taken' exists already");
        (await host.Client.GetInstanceAsync("taken"))!.IsRunning.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, OrchestrationRuntimeStatus.Terminated)]
    [InlineData(false, OrchestrationRuntimeStatus.Running)]
    public async Task Terminate_OfAParent_EndsItsChildrenOnlyWhenRecursive(
        bool recursive,
        OrchestrationRuntimeStatus expected
    )
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc("main", context => Call(context, "child"))
                .AddOrchestratorFunc("child", context => Call(context, "grandchild"))
                .AddOrchestratorFunc("grandchild", context => context.WaitForExternalEvent<string>("never"))
        );
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        while (await host.Client.GetInstanceAsync("grandchild") is not { IsRunning: true })
        {
            await Task.Yield();
        }

        await host.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Recursive: recursive));
        await host.Client.WaitForInstanceCompletionAsync(id, Patience.Token);
        if (recursive)
        {
            await host.Client.WaitForInstanceCompletionAsync("grandchild", Patience.Token);
        }

        (await host.Client.GetInstanceAsync("child"))!.RuntimeStatus.ShouldBe(expected);
        (await host.Client.GetInstanceAsync("grandchild"))!.RuntimeStatus.ShouldBe(expected);
    }

    private static Task Call(TaskOrchestrationContext context, string child) =>
        context.CallSubOrchestratorAsync(child, options: new SubOrchestrationOptions(instanceId: child));

    [Fact]
    public async Task SendEvent_ReachesAnotherInstance()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc("sender", context => context.SendEvent("receiver", "word", "hello"))
                .AddOrchestratorFunc("receiver", context => context.WaitForExternalEvent<string>("word"))
        );
        await host.Client.ScheduleNewOrchestrationInstanceAsync("receiver", new StartOrchestrationOptions("receiver"));
        await host.Client.ScheduleNewOrchestrationInstanceAsync("sender");

        var ended = await host.Client.WaitForInstanceCompletionAsync("receiver", true, Patience.Token);

        ended.ReadOutputAs<string>().ShouldBe("hello");
    }
}
