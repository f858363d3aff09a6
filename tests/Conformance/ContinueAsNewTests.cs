using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Orchestrations that continue as new.</summary>
public class ContinueAsNewTests
{
    [Fact]
    public async Task NewInput_MayBeNull()
    {
        var ended = await Run.MainAsync(
            context =>
            {
                var input = context.GetInput<string>();
                if (input is not null)
                {
                    context.ContinueAsNew((object?)null);
                }
                return Task.FromResult<object?>(input ?? "no input");
            },
            input: "first"
        );

        ended.ReadOutputAs<string>().ShouldBe("no input");
        ended.SerializedInput.ShouldBeNull();
    }

    [Fact]
    public async Task Code_ThatThrowsAfterwards_Fails()
    {
        var ended = await Run.MainAsync(context =>
        {
            context.ContinueAsNew();
            throw new InvalidOperationException("after all");
        });

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        ended.SerializedOutput.ShouldBe("after all");
    }

    [Fact]
    public async Task Options_OfNull_AreRefused()
    {
        var ended = await Run.MainAsync(context =>
        {
            context.ContinueAsNew((ContinueAsNewOptions)null!);
            return Task.FromResult<object?>(null);
        });

        ended.FailureDetails!.ErrorType.ShouldBe(typeof(ArgumentNullException).FullName);
    }

    [Theory]
    [InlineData(false, 10_000)]
    [InlineData(true, 10_000)]
    [InlineData(true, 0)]
    public async Task Events_AreCarriedOn_HoweverTheyInterleave(bool withTimers, int idleLimit)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                await context.WaitForExternalEvent<int>("e");
                var count = context.GetInput<int>() + 1;
                if (withTimers)
                {
                    await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
                }
                if (count < 10)
                {
                    context.ContinueAsNew(count);
                }
                return count;
            },
            meanwhile: async (host, id) =>
            {
                for (var i = 0; i < 10; i++)
                {
                    await host.Client.RaiseEventAsync(id, "e", i);
                    if (i % 3 == 0)
                    {
                        await Task.Delay(TimeSpan.FromMilliseconds(1), host.Time, Patience.Token);
                    }
                }
            },
            input: 0,
            idleLimit: idleLimit
        );

        ended.ReadOutputAs<int>().ShouldBe(10);
    }

    [Theory]
    [InlineData(1, 15, 3, 10_000)]
    [InlineData(20, 5, 1, 10_000)]
    [InlineData(20, 5, 3, 0)]
    public async Task ManyInstances_WithActivitiesAndATimerInEachGeneration_AllEnd(
        int instances,
        int generations,
        int activities,
        int idleLimit
    )
    {
        await using var host = await DurableTestHost.StartAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc<int, int>(
                        "main",
                        async (context, generation) =>
                        {
                            var work = Enumerable
                                .Range(0, activities)
                                .Select(i => context.CallActivityAsync<int>("same", i))
                                .ToList();
                            await Task.WhenAll(work);
                            await context.CreateTimer(TimeSpan.FromSeconds(5), CancellationToken.None);
                            if (generation < generations)
                            {
                                context.ContinueAsNew(generation + 1);
                                return -1;
                            }
                            return generation;
                        }
                    )
                    .AddActivityFunc<int, int>("same", (_, input) => input),
            new DurableTestHostOptions { IdleLimit = idleLimit }
        );

        var ended = await Task.WhenAll(Enumerable.Range(0, instances).Select(_ => host.EndAsync(input: 1)));

        ended.ShouldAllBe(one => one.ReadOutputAs<int>() == generations);
        ended.ShouldAllBe(one => one.Took() == TimeSpan.FromSeconds(5 * generations));
    }

    [Fact]
    public async Task State_IsHandedOnUntilItSaysThatItIsDone()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                var state = await context.CallActivityAsync<string>("advance", context.GetInput<string>());
                if (state != "succeeded")
                {
                    await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
                    context.ContinueAsNew(state);
                }
                return state;
            },
            tasks =>
                tasks.AddActivityFunc<string, string>(
                    "advance",
                    (_, state) => state == "in progress" ? "succeeded" : "in progress"
                ),
            input: "not started"
        );

        ended.ReadOutputAs<string>().ShouldBe("succeeded");
        ended.Took().ShouldBe(TimeSpan.FromSeconds(1));
    }
}
