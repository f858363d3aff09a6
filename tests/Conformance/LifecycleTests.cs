using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Suspend, resume, terminate and purge.</summary>
public class LifecycleTests
{
    private static async Task<string> StartAsync(DurableTestHost host, string? id = null)
    {
        id = await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "main",
            "in",
            new StartOrchestrationOptions(InstanceId: id)
        );
        await host.Client.WaitForInstanceStartAsync(id, Patience.Token);
        return id;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("for a reason")]
    public async Task Suspend_ThenResume_ThenGoOn(string? reason)
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var id = await StartAsync(host);

        await host.Client.ResumeInstanceAsync(id, reason);
        await host.Client.WaitForStatusAsync(id, OrchestrationRuntimeStatus.Running);
        await host.Client.SuspendInstanceAsync(id, reason);
        await host.Client.WaitForStatusAsync(id, OrchestrationRuntimeStatus.Suspended);
        var suspended = (await host.Client.GetInstanceAsync(id, true))!;
        await host.Client.ResumeInstanceAsync(id, reason);
        await host.Client.WaitForStatusAsync(id, OrchestrationRuntimeStatus.Running);
        await host.Client.RaiseEventAsync(id, "go", "on");

        suspended.ReadCustomStatusAs<string>().ShouldBe("waiting");
        (await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token))
            .ReadOutputAs<string>()
            .ShouldBe("on");
    }

    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task Suspended_KeepsTimersResultsAndEvents_InTheirOrder(int idleLimit)
    {
        await using var host = await DurableTestHost.StartAsync(
            tasks =>
                tasks
                    .AddOrchestratorFunc(
                        "main",
                        async context =>
                        {
                            var start = context.CurrentUtcDateTime;
                            var seen = new List<string>();
                            async Task NoteAsync<T>(Task task, T what)
                            {
                                await task;
                                seen.Add($"{what} {(context.CurrentUtcDateTime - start).TotalMinutes}");
                            }
                            await Task.WhenAll(
                                NoteAsync(
                                    context.CreateTimer(TimeSpan.FromMinutes(2), CancellationToken.None),
                                    "timer"
                                ),
                                NoteAsync(context.CallSubOrchestratorAsync("child"), "child"),
                                NoteAsync(context.WaitForExternalEvent<string>("e"), "event")
                            );
                            return seen;
                        }
                    )
                    .AddOrchestratorFunc(
                        "child",
                        context => context.CreateTimer(TimeSpan.FromMinutes(3), CancellationToken.None)
                    ),
            new DurableTestHostOptions { IdleLimit = idleLimit }
        );
        var id = await StartAsync(host);
        await host.Client.SuspendInstanceAsync(id);
        await host.Client.SuspendInstanceAsync(id);
        await Task.Delay(TimeSpan.FromMinutes(1), host.Time, Patience.Token);
        await host.Client.RaiseEventAsync(id, "e");
        await Task.Delay(TimeSpan.FromMinutes(9), host.Time, Patience.Token);
        (await host.Client.GetInstanceAsync(id))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Suspended);
        await host.Client.ResumeInstanceAsync(id);

        var ended = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.ReadOutputAs<string[]>().ShouldBe(["event 10", "timer 10", "child 10"]);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("quit", "\"quit\"")]
    public async Task Terminate_OfASuspendedInstance_HasTheGivenOutput(string? output, string? stored)
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var id = await StartAsync(host);
        await host.Client.SuspendInstanceAsync(id);
        await host.Client.WaitForStatusAsync(id, OrchestrationRuntimeStatus.Suspended);

        await host.Client.TerminateInstanceAsync(id, output);
        var ended = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        ended.SerializedOutput.ShouldBe(stored);
        ended.FailureDetails.ShouldBeNull();
    }

    [Fact]
    public async Task Purge_OfTheUnknown_CountsNone_AndAPurgedIdCanBeUsedAnew()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        await StartAsync(host, "one");
        await host.Client.TerminateInstanceAsync("one");
        await host.Client.WaitForInstanceCompletionAsync("one", Patience.Token);

        var purged = await host.Client.PurgeInstanceAsync("one", new PurgeInstanceOptions { Recursive = true });
        var unknown = await host.Client.PurgeInstanceAsync("nobody");
        await StartAsync(host, "one");

        purged.PurgedInstanceCount.ShouldBe(1);
        purged.IsComplete.ShouldNotBe(false);
        unknown.PurgedInstanceCount.ShouldBe(0);
        (await host.Client.GetInstanceAsync("one"))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Theory]
    [InlineData(null, null, null, 3)]
    [InlineData(2, null, null, 2)]
    [InlineData(null, 3, null, 2)]
    [InlineData(2, 3, null, 1)]
    [InlineData(null, null, OrchestrationRuntimeStatus.Terminated, 3)]
    [InlineData(null, null, OrchestrationRuntimeStatus.Completed, 0)]
    public async Task Purge_CombinesTimesAndStatuses(
        int? from,
        int? to,
        OrchestrationRuntimeStatus? status,
        int expected
    )
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var start = host.Time.GetUtcNow();
        for (var hour = 1; hour <= 3; hour++)
        {
            await Task.Delay(TimeSpan.FromHours(1), host.Time, Patience.Token);
            var id = await StartAsync(host);
            await host.Client.TerminateInstanceAsync(id);
            await host.Client.WaitForInstanceCompletionAsync(id, Patience.Token);
        }
        DateTimeOffset? At(int? hour) =>
            hour is { } known ? start.AddHours(known).AddMinutes(from == hour ? -1 : -30) : null;

        var purged = await host.Client.PurgeAllInstancesAsync(
            new PurgeInstancesFilter(At(from), At(to), status is { } one ? [one] : null)
        );

        purged.PurgedInstanceCount.ShouldBe(expected);
        (await host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter())).PurgedInstanceCount.ShouldBe(
            3 - expected
        );
    }
}
