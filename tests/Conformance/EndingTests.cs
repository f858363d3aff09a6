using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>When an orchestration ends: when nothing it started is open.</summary>
public class EndingTests
{
    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task WhatWasNeverAwaited_IsWaitedFor(int idleLimit)
    {
        var ran = 0;
        var ended = await Run.MainAsync(
            context =>
            {
                _ = context.CallActivityAsync("count");
                _ = context.CallSubOrchestratorAsync("child");
                return Task.FromResult<object?>("returned");
            },
            tasks =>
                tasks
                    .AddActivityFunc(
                        "count",
                        _ =>
                        {
                            ran++;
                        }
                    )
                    .AddOrchestratorFunc(
                        "child",
                        context => context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None)
                    ),
            idleLimit: idleLimit
        );

        ran.ShouldBe(1);
        ended.ReadOutputAs<string>().ShouldBe("returned");
        ended.Took().ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task FailedCode_WaitsForWhatItStarted_AsWell()
    {
        var ended = await Run.MainAsync(context =>
        {
            _ = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            throw new InvalidOperationException("at once");
        });

        ended.SerializedOutput.ShouldBe("at once");
        ended.Took().ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Loser_OfAWhenAny_HoldsTheOrchestration_UnlessCancelled()
    {
        static Func<TaskOrchestrationContext, Task<object?>> Race(bool cancel) =>
            async context =>
            {
                using var source = new CancellationTokenSource();
                var slow = context.CreateTimer(TimeSpan.FromDays(3), source.Token);
                var quick = context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
                var winner = await Task.WhenAny(slow, quick);
                if (cancel)
                {
                    source.Cancel();
                }
                return winner == quick;
            };

        var patient = await Run.MainAsync(Race(cancel: false));
        var prompt = await Run.MainAsync(Race(cancel: true));

        patient.ReadOutputAs<bool>().ShouldBeTrue();
        patient.Took().ShouldBe(TimeSpan.FromDays(3));
        prompt.ReadOutputAs<bool>().ShouldBeTrue();
        prompt.Took().ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task WhenAll_WaitsForAll_AndThrowsTheFirstInTheOrderOfTheTasks()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var all = Task.WhenAll(
                    context.CallSubOrchestratorAsync<object?>("late", 3),
                    context.CallSubOrchestratorAsync<object?>("late", 1),
                    context.CallSubOrchestratorAsync<object?>("late", 2)
                );
                try
                {
                    return await all;
                }
                catch (TaskFailedException first)
                {
                    return $"{first.FailureDetails.ErrorMessage} of {all.Exception!.InnerExceptions.Count}";
                }
            },
            tasks =>
                tasks.AddOrchestratorFunc<int, object?>(
                    "late",
                    async (context, hours) =>
                    {
                        await context.CreateTimer(TimeSpan.FromHours(hours), CancellationToken.None);
                        throw new InvalidOperationException($"after {hours}");
                    }
                )
        );

        ended.ReadOutputAs<string>().ShouldBe("after 3 of 3");
        ended.Took().ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public async Task ResultsAfterTheEnd_AreDropped()
    {
        var release = new TaskCompletionSource();
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc<object?, string>("main", (context, _) => context.CallActivityAsync<string>("slow"))
                .AddActivityFunc<object?, string>(
                    "slow",
                    async (_, _) =>
                    {
                        await release.Task;
                        return "late";
                    }
                )
        );
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        await host.Client.WaitForInstanceStartAsync(id, Patience.Token);
        await host.Client.TerminateInstanceAsync(id, "stopped");
        var ended = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        release.SetResult();
        var second = await host.EndAsync();

        second.ReadOutputAs<string>().ShouldBe("late");
        ended.ReadOutputAs<string>().ShouldBe("stopped");
        (await host.Client.GetInstanceAsync(id, true))!.SerializedOutput.ShouldBe("\"stopped\"");
    }
}
