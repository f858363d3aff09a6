using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Entities;

namespace TranslationFunctions.Tests.Host.Testing;

/// <summary>Failed instances that go on from before their failure.</summary>
public class RewindTests
{
    private readonly Dictionary<string, int> calls = [];
    private bool mended;

    public static TheoryData<int> KeptOrReplayed => [10_000, 0];

    private void Activities(DurableTaskRegistry tasks) =>
        tasks
            .AddActivityFunc<string, string>(
                "work",
                (_, name) =>
                {
                    calls[name] = calls.GetValueOrDefault(name) + 1;
                    return !mended && name.StartsWith("bad", StringComparison.Ordinal)
                        ? throw new InvalidOperationException($"{name} failed")
                        : $"{name} done";
                }
            )
            .AddEntity<Counter>("counter");

    private Task<DurableTestHost> HostAsync(
        Func<TaskOrchestrationContext, Task<string>> main,
        Func<TaskOrchestrationContext, Task<string>>? child = null,
        int idleLimit = 10_000
    ) =>
        DurableTestHost.StartAsync(
            tasks =>
            {
                Activities(tasks);
                tasks.AddOrchestratorFunc("main", main);
                tasks.AddOrchestratorFunc("child", child ?? main);
            },
            new DurableTestHostOptions { IdleLimit = idleLimit }
        );

    private async Task<OrchestrationMetadata> FailThenRewindAsync(DurableTestHost host)
    {
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        var failed = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);
        failed.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        mended = true;
        await host.Client.RewindInstanceAsync(id, "mended");
        return await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);
    }

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task Rewind_RunsTheFailedActivityAgain_AndKeepsTheOthersResults(int idleLimit)
    {
        await using var host = await HostAsync(
            async context =>
            {
                var first = await context.CallActivityAsync<string>("work", "first");
                var all = await Task.WhenAll(
                    context.CallActivityAsync<string>("work", "bad"),
                    context.CallActivityAsync<string>("work", "good"),
                    LaterAsync(context)
                );
                return $"{first}, {string.Join(", ", all)}";
            },
            idleLimit: idleLimit
        );
        static async Task<string> LaterAsync(TaskOrchestrationContext context)
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return await context.CallActivityAsync<string>("work", "late");
        }

        var ended = await FailThenRewindAsync(host);

        ended.ReadOutputAs<string>().ShouldBe("first done, bad done, good done, late done");
        ended.FailureDetails.ShouldBeNull();
        calls.ShouldBe(
            new Dictionary<string, int>
            {
                ["first"] = 1,
                ["bad"] = 2,
                ["good"] = 1,
                ["late"] = 1,
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Rewind_OfAFailureThatWasRetried_MakesTheLastAttemptAgain()
    {
        var policy = new TaskOptions(new RetryPolicy(3, TimeSpan.FromMinutes(1)));
        await using var host = await HostAsync(context => context.CallActivityAsync<string>("work", "bad", policy));

        (await FailThenRewindAsync(host)).ReadOutputAs<string>().ShouldBe("bad done");
        calls["bad"].ShouldBe(4);
    }

    [Fact]
    public async Task Rewind_LeavesAFailureAlone_ThatTheCodeHasAnswered()
    {
        await using var host = await HostAsync(async context =>
        {
            try
            {
                await context.CallActivityAsync<string>("work", "bad one");
            }
            catch (TaskFailedException)
            {
                await context.CallActivityAsync<string>("work", "answer");
            }
            return await context.CallActivityAsync<string>("work", "bad two");
        });

        (await FailThenRewindAsync(host)).ReadOutputAs<string>().ShouldBe("bad two done");
        calls.ShouldBe(
            new Dictionary<string, int>
            {
                ["bad one"] = 1,
                ["answer"] = 1,
                ["bad two"] = 2,
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Rewind_OfAFailureThatWasAnsweredAndThrownOn_UndoesItWithTheAnswer()
    {
        await using var host = await HostAsync(async context =>
        {
            try
            {
                return await context.CallActivityAsync<string>("work", "bad");
            }
            catch (TaskFailedException)
            {
                await context.CallActivityAsync<string>("work", "clean up");
                throw;
            }
        });

        (await FailThenRewindAsync(host)).ReadOutputAs<string>().ShouldBe("bad done");
        calls["clean up"].ShouldBe(1);
    }

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task Rewind_ReachesTheFailedChildren_AndTheirs(int idleLimit)
    {
        var depth = 0;
        await using var host = await HostAsync(
            async context =>
                await context.CallSubOrchestratorAsync<string>("child")
                + "; "
                + await context.CallActivityAsync<string>("work", "good"),
            async context =>
                context.Parent!.Name.Name == "main" && depth++ >= 0
                    ? await context.CallSubOrchestratorAsync<string>("child")
                    : await context.CallActivityAsync<string>("work", "bad"),
            idleLimit
        );

        (await FailThenRewindAsync(host)).ReadOutputAs<string>().ShouldBe("bad done; good done");
        calls["bad"].ShouldBe(2);
        var all = await host.Client.GetAllInstancesAsync().ToListAsync(Patience.Token);
        all.Count.ShouldBe(3);
        all.ShouldAllBe(one => one.RuntimeStatus == OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task Rewind_OfMendedCode_RunsTheStepThatThrewAgain()
    {
        await using var host = await HostAsync(async context =>
        {
            var first = await context.WaitForExternalEvent<string>("go");
            if (!mended)
            {
                throw new InvalidOperationException("a bug");
            }
            return first + ", " + await context.CallActivityAsync<string>("work", "good");
        });
        await host.Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions("one"));
        await host.Client.RaiseEventAsync("one", "go", "went");
        await host.Client.WaitForInstanceCompletionAsync("one", Patience.Token);
        mended = true;
        await host.Client.RewindInstanceAsync("one", "mended");

        var ended = await host.Client.WaitForInstanceCompletionAsync("one", true, Patience.Token);
        ended.ReadOutputAs<string>().ShouldBe("went, good done");
    }

    [Fact]
    public async Task Rewind_InACriticalSection_LocksAnew()
    {
        var id = new EntityInstanceId("counter", "one");
        await using var host = await HostAsync(async context =>
        {
            await using (await context.Entities.LockEntitiesAsync(id))
            {
                await context.Entities.CallEntityAsync(id, "add", 1);
                await context.CallActivityAsync<string>("work", "bad");
                return $"{await context.Entities.CallEntityAsync<int>(id, "add", 1)}";
            }
        });

        var ended = await FailThenRewindAsync(host);
        int.Parse(ended.ReadOutputAs<string>()!, null).ShouldBeGreaterThanOrEqualTo(2);
        (await host.Client.Entities.GetEntityAsync(id))!.LockedBy.ShouldBeNull();
    }

    [Fact]
    public async Task Rewind_OfWhatHasNotFailed_IsRefused()
    {
        await using var host = await HostAsync(context => context.WaitForExternalEvent<string>("never"));
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");

        (
            await Should.ThrowAsync<InvalidOperationException>(() => host.Client.RewindInstanceAsync(id, "why"))
        ).Message.ShouldContain("only a failed one");
        (
            await Should.ThrowAsync<ArgumentException>(() => host.Client.RewindInstanceAsync("nobody", "why"))
        ).Message.ShouldContain("nobody");
    }
}
