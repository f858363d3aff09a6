using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Durable timers.</summary>
public class TimerTests
{
    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task Timers_FireInTheOrderOfTheirTimes_NeverEarly(int idleLimit)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var start = context.CurrentUtcDateTime;
                var fired = new List<int>();
                async Task RingAsync(int minutes)
                {
                    await context.CreateTimer(start.AddMinutes(minutes), CancellationToken.None);
                    fired.Add(context.CurrentUtcDateTime >= start.AddMinutes(minutes) ? minutes : -1);
                }
                await Task.WhenAll(RingAsync(3), RingAsync(-1), RingAsync(2), RingAsync(0), RingAsync(1));
                return fired;
            },
            idleLimit: idleLimit
        );

        ended.ReadOutputAs<int[]>().ShouldBe([-1, 0, 1, 2, 3]);
        ended.Took().ShouldBe(TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task Timer_OfManyDays_IsOneTimer_OnTime()
    {
        var ended = await Run.MainAsync(async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(40), CancellationToken.None);
            return null;
        });

        ended.Took().ShouldBe(TimeSpan.FromDays(40));
    }

    [Fact]
    public async Task Timer_CancelledBeforehand_ThrowsAtOnce()
    {
        var ended = await Run.MainAsync(async context =>
        {
            try
            {
                await context.CreateTimer(TimeSpan.FromDays(1), new CancellationToken(canceled: true));
                return "rang";
            }
            catch (TaskCanceledException)
            {
                return "cancelled";
            }
        });

        ended.ReadOutputAs<string>().ShouldBe("cancelled");
        ended.Took().ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task LocalTime_IsTheSameMomentInUtc()
    {
        var ended = await Run.MainAsync(async context =>
        {
            var due = context.CurrentUtcDateTime.AddHours(1);
            await context.CreateTimer(due.ToLocalTime(), CancellationToken.None);
            return context.CurrentUtcDateTime == due;
        });

        ended.ReadOutputAs<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task InstancesWithOneDueTime_AllGoOn()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks.AddOrchestratorFunc<DateTime, string>(
                "main",
                async (context, due) =>
                {
                    await context.CreateTimer(due, CancellationToken.None);
                    return context.InstanceId;
                }
            )
        );
        var due = host.Time.GetUtcNow().UtcDateTime.AddSeconds(5);
        var ids = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            ids.Add(await host.Client.ScheduleNewOrchestrationInstanceAsync("main", due));
        }

        var ended = await Task.WhenAll(
            ids.Select(id => host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token))
        );

        ended.Select(one => one.ReadOutputAs<string>()).ShouldBe(ids);
        ended.ShouldAllBe(one => one.LastUpdatedAt.UtcDateTime == due);
    }

    [Fact]
    public async Task ChildrenWithOneDueTime_AllReturn()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var due = context.CurrentUtcDateTime.AddSeconds(2);
                var children = Enumerable
                    .Range(0, 10)
                    .Select(_ => context.CallSubOrchestratorAsync<string>("child", due))
                    .ToList();
                return (await Task.WhenAll(children)).Distinct().Count();
            },
            tasks =>
                tasks.AddOrchestratorFunc<DateTime, string>(
                    "child",
                    async (context, due) =>
                    {
                        await context.CreateTimer(due, CancellationToken.None);
                        return context.InstanceId;
                    }
                )
        );

        ended.ReadOutputAs<int>().ShouldBe(10);
    }

    [Theory]
    [InlineData(2, "timed out")]
    [InlineData(10, "completed")]
    public async Task Activity_IsGivenUpAfterATime(int timeout, string outcome)
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc(
                    "main",
                    async context =>
                    {
                        using var source = new CancellationTokenSource();
                        var work = context.CallSubOrchestratorAsync("work");
                        var timer = context.CreateTimer(TimeSpan.FromSeconds(timeout), source.Token);
                        if (await Task.WhenAny(work, timer) == timer)
                        {
                            return "timed out";
                        }
                        source.Cancel();
                        return "completed";
                    }
                )
                .AddOrchestratorFunc(
                    "work",
                    context => context.CreateTimer(TimeSpan.FromSeconds(5), CancellationToken.None)
                )
        );

        (await host.EndAsync()).ReadOutputAs<string>().ShouldBe(outcome);
    }
}
