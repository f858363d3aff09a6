using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Entities;

/// <summary>Entities as an orchestrator sees them.</summary>
public class CallTests
{
    private static readonly EntityInstanceId One = new("counter", "one");

    public static TheoryData<int> KeptOrReplayed => [10_000, 0];

    private static Task<OrchestrationMetadata> RunAsync(
        Func<TaskOrchestrationContext, Task<object?>> main,
        int idleLimit = 10_000
    ) =>
        Durable.RunAsync(
            tasks =>
                tasks
                    .AddEntity<Counter>("Counter")
                    .AddOrchestratorFunc("main", main)
                    .AddOrchestratorFunc<int, int>("record", (_, count) => count),
            options: new DurableTestHostOptions { IdleLimit = idleLimit }
        );

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task Calls_ReturnTheirResults_InOrder(int idleLimit)
    {
        var ended = await RunAsync(
            async context =>
            {
                var sums = new List<int>();
                for (var i = 1; i <= 5; i++)
                {
                    sums.Add(await context.Entities.CallEntityAsync<int>(One, "add", i));
                }
                await context.Entities.SignalEntityAsync(One, "add", 100);
                sums.Add(await context.Entities.CallEntityAsync<int>(One, "get"));
                return sums;
            },
            idleLimit
        );

        ended.ReadOutputAs<int[]>().ShouldBe([1, 3, 6, 10, 15, 115]);
    }

    [Theory, MemberData(nameof(KeptOrReplayed))]
    public async Task Call_OfAnOperationThatThrows_FailsWithItsFailure(int idleLimit)
    {
        var ended = await RunAsync(
            async context =>
            {
                try
                {
                    await context.Entities.CallEntityAsync(One, "AddAndThrow", 100);
                    return "not reached";
                }
                catch (EntityOperationFailedException failed)
                {
                    var state = await context.Entities.CallEntityAsync<int>(One, "get");
                    return $"{failed.Message} | {failed.EntityId} {failed.OperationName} "
                        + $"{failed.FailureDetails.ErrorType} {failed.FailureDetails.InnerFailure?.ErrorType} {state}";
                }
            },
            idleLimit
        );

        ended
            .ReadOutputAs<string>()
            .ShouldBe(
                "Operation 'AddAndThrow' of entity '@counter@one' failed: no more | @counter@one AddAndThrow "
                    + "System.InvalidOperationException System.FormatException 0"
            );
    }

    [Fact]
    public async Task Call_OfAnUnknownEntity_FailsAndSaysSo()
    {
        var ended = await RunAsync(async context =>
        {
            await context.Entities.CallEntityAsync(new EntityInstanceId("ghost", "1"), "boo");
            return null;
        });

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        var failure = ended.FailureDetails.ShouldNotBeNull();
        failure.ErrorType.ShouldBe(typeof(EntityOperationFailedException).FullName);
        failure.ErrorMessage.ShouldEndWith("No entity task named 'ghost' was found.");
    }

    [Fact]
    public async Task Call_WithoutAwaiting_KeepsTheOrchestrationOpen()
    {
        var ended = await RunAsync(context =>
        {
            _ = context.Entities.CallEntityAsync<int>(One, "add", 1);
            return Task.FromResult<object?>("early");
        });

        ended.ReadOutputAs<string>().ShouldBe("early");
    }

    [Fact]
    public async Task ScheduledSignal_WaitsForItsTime()
    {
        var ended = await RunAsync(async context =>
        {
            var at = new DateTimeOffset(context.CurrentUtcDateTime, TimeSpan.Zero).AddHours(1);
            await context.Entities.SignalEntityAsync(One, "add", 1, at);
            var before = await context.Entities.CallEntityAsync<int>(One, "get");
            await context.CreateTimer(TimeSpan.FromHours(2), CancellationToken.None);
            return new[] { before, await context.Entities.CallEntityAsync<int>(One, "get") };
        });

        ended.ReadOutputAs<int[]>().ShouldBe([0, 1]);
    }

    [Fact]
    public async Task ManyOrchestrations_CallingOneEntity_AreCountedEachOnce()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddEntity<Counter>("counter")
                .AddOrchestratorFunc("main", context => context.Entities.CallEntityAsync<int>(One, "addSlowly", 1))
        );
        var ids = new List<string>();
        for (var i = 0; i < 1000; i++)
        {
            ids.Add(await host.Client.ScheduleNewOrchestrationInstanceAsync("main"));
        }
        var ended = await Task.WhenAll(
            ids.Select(id => host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token))
        );

        ended.Select(one => one.ReadOutputAs<int>()).Order().ShouldBe(Enumerable.Range(1, 1000));
    }
}
