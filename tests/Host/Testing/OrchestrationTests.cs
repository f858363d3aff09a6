using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Host.Testing;

/// <summary>
/// What an orchestrator may rely on, with its code kept in memory and with its code replayed at every step.
/// </summary>
public class OrchestrationTests
{
    public static TheoryData<int> KeptOrReplayed => [10_000, 0];

    private static DurableTestHostOptions With(int idleLimit) => new() { IdleLimit = idleLimit };

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task Orchestration_OfActivities_ReturnsTheirResults(int idleLimit)
    {
        var ended = await Durable.RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, int>(
                        "main",
                        async (context, n) =>
                        {
                            var sum = 0;
                            for (var i = 1; i <= n; i++)
                            {
                                sum += await context.CallActivityAsync<int>("square", i);
                            }
                            return sum;
                        }
                    )
                    .AddActivityFunc<int, int>("square", (_, i) => i * i),
            4,
            With(idleLimit)
        );

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        ended.ReadOutputAs<int>().ShouldBe(30);
        ended.SerializedInput.ShouldBe("4");
    }

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task Orchestration_ThatFansOut_WaitsForAll(int idleLimit)
    {
        var ended = await Durable.RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, int>(
                        "main",
                        async (context, n) =>
                            (
                                await Task.WhenAll(
                                    Enumerable.Range(0, n).Select(i => context.CallActivityAsync<int>("same", i))
                                )
                            ).Sum()
                    )
                    .AddActivityFunc<int, int>("same", (_, i) => i),
            1000,
            With(idleLimit)
        );

        ended.ReadOutputAs<int>().ShouldBe(499_500);
    }

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task Timer_OfAnHour_TakesAnHourOfTheClock(int idleLimit)
    {
        var ended = await Durable.RunAsync(
            tasks =>
                tasks.AddOrchestratorFunc(
                    "main",
                    async context =>
                    {
                        var start = context.CurrentUtcDateTime;
                        await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                        return context.CurrentUtcDateTime - start;
                    }
                ),
            options: With(idleLimit)
        );

        ended.ReadOutputAs<TimeSpan>().ShouldBe(TimeSpan.FromHours(1));
        (ended.LastUpdatedAt - ended.CreatedAt).ShouldBe(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task Timer_DueAlready_FiresAtOnce(int seconds)
    {
        var ended = await Durable.RunAsync(tasks =>
            tasks.AddOrchestratorFunc(
                "main",
                async context =>
                {
                    await context.CreateTimer(TimeSpan.FromSeconds(seconds), CancellationToken.None);
                    return "rang";
                }
            )
        );

        ended.ReadOutputAs<string>().ShouldBe("rang");
        ended.LastUpdatedAt.ShouldBe(ended.CreatedAt);
    }

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task Timer_Cancelled_NeitherFiresNorKeepsTheOrchestration(int idleLimit)
    {
        var ended = await Durable.RunAsync(
            tasks =>
                tasks.AddOrchestratorFunc(
                    "main",
                    async context =>
                    {
                        using var source = new CancellationTokenSource();
                        var slow = context.CreateTimer(TimeSpan.FromDays(3), source.Token);
                        await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
                        source.Cancel();
                        try
                        {
                            await slow;
                            return "rang";
                        }
                        catch (TaskCanceledException)
                        {
                            return "cancelled";
                        }
                    }
                ),
            options: With(idleLimit)
        );

        ended.ReadOutputAs<string>().ShouldBe("cancelled");
        (ended.LastUpdatedAt - ended.CreatedAt).ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Orchestration_ThatLeavesATimerOpen_LastsAsLongAsTheTimer()
    {
        var ended = await Durable.RunAsync(tasks =>
            tasks.AddOrchestratorFunc(
                "main",
                context =>
                {
                    _ = context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
                    return "returned";
                }
            )
        );

        ended.ReadOutputAs<string>().ShouldBe("returned");
        (ended.LastUpdatedAt - ended.CreatedAt).ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task ExternalEvents_RaisedBeforeAndAfter_ArriveInOrderWhateverTheCaseOfTheirName(int idleLimit)
    {
        var ended = await Durable.RunAsync(
            tasks =>
                tasks.AddOrchestratorFunc(
                    "main",
                    async context =>
                    {
                        await context.WaitForExternalEvent<string>("go");
                        var first = await context.WaitForExternalEvent<string>("word");
                        return first + await context.WaitForExternalEvent<string>("WORD");
                    }
                ),
            options: With(idleLimit),
            meanwhile: async (host, id) =>
            {
                await host.Client.RaiseEventAsync(id, "Word", "one ");
                await host.Client.RaiseEventAsync(id, "go", null);
                await host.Client.RaiseEventAsync(id, "word", "two");
            }
        );

        ended.ReadOutputAs<string>().ShouldBe("one two");
    }

    [Fact]
    public async Task ExternalEvent_WithSeveralWaiting_GoesToTheYoungest()
    {
        var ended = await Durable.RunAsync(
            tasks =>
                tasks.AddOrchestratorFunc(
                    "main",
                    async context =>
                    {
                        var older = context.WaitForExternalEvent<int>("n");
                        var younger = context.WaitForExternalEvent<int>("n");
                        return $"{await younger} {await older}";
                    }
                ),
            meanwhile: async (host, id) =>
            {
                await host.Client.RaiseEventAsync(id, "n", 1);
                await host.Client.RaiseEventAsync(id, "n", 2);
            }
        );

        ended.ReadOutputAs<string>().ShouldBe("1 2");
    }

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task ExternalEvent_ThatDoesNotCome_TimesOut(int idleLimit)
    {
        var ended = await Durable.RunAsync(
            tasks =>
                tasks.AddOrchestratorFunc(
                    "main",
                    async context =>
                    {
                        try
                        {
                            return await context.WaitForExternalEvent<string>("never", TimeSpan.FromMinutes(5));
                        }
                        catch (TaskCanceledException)
                        {
                            return "nobody came";
                        }
                    }
                ),
            options: With(idleLimit)
        );

        ended.ReadOutputAs<string>().ShouldBe("nobody came");
        (ended.LastUpdatedAt - ended.CreatedAt).ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Replay_OfEveryStep_PassesEachPointOnceWithIsReplayingFalse()
    {
        var passed = new List<int>();
        await Durable.RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "main",
                        async context =>
                        {
                            for (var i = 0; i < 5; i++)
                            {
                                await context.CallActivityAsync("nothing");
                                if (!context.IsReplaying)
                                {
                                    passed.Add(i);
                                }
                            }
                        }
                    )
                    .AddActivityFunc("nothing", _ => { }),
            options: With(0)
        );

        passed.ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public async Task NewGuid_OnEveryReplay_IsTheSameAndOfVersion5()
    {
        var seen = new List<Guid[]>();
        var ended = await Durable.RunAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "main",
                        async context =>
                        {
                            Guid[] guids = [context.NewGuid(), context.NewGuid()];
                            seen.Add(guids);
                            await context.CallActivityAsync("nothing");
                            return guids[0];
                        }
                    )
                    .AddActivityFunc("nothing", _ => { }),
            options: With(0)
        );

        seen.Count.ShouldBe(2);
        seen[1].ShouldBe(seen[0]);
        seen[0].Distinct().Count().ShouldBe(2);
        ended.ReadOutputAs<Guid>().Version.ShouldBe(5);
    }

    [Fact]
    public async Task CustomStatus_SetInATurn_IsStoredAndStays()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks.AddOrchestratorFunc(
                "main",
                async context =>
                {
                    context.SetCustomStatus("draft");
                    context.SetCustomStatus(new { Step = 1 });
                    await context.WaitForExternalEvent<string>("go");
                    throw new InvalidOperationException("enough");
                }
            )
        );
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");

        var running = await host.Client.WaitForInstanceStartAsync(id, getInputsAndOutputs: true, Patience.Token);
        await host.Client.RaiseEventAsync(id, "go");
        var ended = await host.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Patience.Token);

        running.SerializedCustomStatus.ShouldBe("""{"Step":1}""");
        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.SerializedCustomStatus.ShouldBe("""{"Step":1}""");
    }

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task Orchestration_ThatAwaitsSomethingForeign_FailsAndSaysSo(int idleLimit)
    {
        var ended = await Durable.RunAsync(
            tasks =>
                tasks.AddOrchestratorFunc(
                    "main",
                    async context =>
                    {
                        await Task.Delay(TimeSpan.FromDays(1), TimeProvider.System);
                        return 1;
                    }
                ),
            options: With(idleLimit)
        );

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.FailureDetails!.ErrorMessage.ShouldContain("not durable");
        ended.FailureDetails.ErrorMessage.ShouldContain("'main'");
    }
}
