using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Host.Testing;

/// <summary>What a client can do to an instance.</summary>
public class ControlTests
{
    private static void Waiting(DurableTaskRegistry tasks) =>
        tasks.AddOrchestratorFunc<string, string>(
            "main",
            async (context, _) => await context.WaitForExternalEvent<string>("go")
        );

    private static async Task<(DurableTestHost Host, string Id)> StartWaitingAsync()
    {
        var host = await DurableTestHost.StartAsync(Waiting);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main", "in");
        await host.Client.WaitForInstanceStartAsync(id, Patience.Token);
        return (host, id);
    }

    [Fact]
    public async Task Terminate_OfARunningInstance_EndsItWithTheGivenOutput()
    {
        var (host, id) = await StartWaitingAsync();
        await using var _ = host;

        await host.Client.TerminateInstanceAsync(id, new { Why = "enough" });
        var ended = await host.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Patience.Token);
        await host.Client.RaiseEventAsync(id, "go", "late");
        await host.Client.SuspendInstanceAsync(id);

        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        ended.SerializedOutput.ShouldBe("""{"Why":"enough"}""");
        ended.FailureDetails.ShouldBeNull();
        (await host.Client.GetInstanceAsync(id))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    [Fact]
    public async Task Suspend_KeepsWhatArrives_UntilOneResume()
    {
        var (host, id) = await StartWaitingAsync();
        await using var _ = host;

        await host.Client.SuspendInstanceAsync(id);
        await host.Client.SuspendInstanceAsync(id, "again");
        await host.Client.RaiseEventAsync(id, "go", "kept");
        await host.Client.WaitForStatusAsync(id, OrchestrationRuntimeStatus.Suspended);
        await host.Client.ResumeInstanceAsync(id);
        var ended = await host.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Patience.Token);

        ended.ReadOutputAs<string>().ShouldBe("kept");
    }

    [Fact]
    public async Task Purge_CountsEndedInstancesOnly()
    {
        var (host, id) = await StartWaitingAsync();
        await using var _ = host;

        (await host.Client.PurgeInstanceAsync(id)).PurgedInstanceCount.ShouldBe(0);
        await host.Client.RaiseEventAsync(id, "go", "on");
        await host.Client.WaitForInstanceCompletionAsync(id, Patience.Token);

        (await host.Client.PurgeInstanceAsync(id)).PurgedInstanceCount.ShouldBe(1);
        (await host.Client.PurgeInstanceAsync(id)).PurgedInstanceCount.ShouldBe(0);
        (await host.Client.GetInstanceAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Query_ByStatusAndPrefix_FindsInPages()
    {
        await using var host = await DurableTestHost.StartAsync(Waiting);
        for (var i = 0; i < 7; i++)
        {
            await host.Client.ScheduleNewOrchestrationInstanceAsync(
                "main",
                $"{i}",
                new StartOrchestrationOptions($"{(i < 5 ? "a" : "b")}{i}")
            );
        }
        await host.Client.RaiseEventAsync("a0", "go", "x");
        await host.Client.WaitForInstanceCompletionAsync("a0", Patience.Token);
        await host.Client.WaitForInstanceStartAsync("a4", Patience.Token);

        var query = new OrchestrationQuery(
            Statuses: [OrchestrationRuntimeStatus.Running],
            InstanceIdPrefix: "a",
            PageSize: 3
        );
        var pages = new List<Page<OrchestrationMetadata>>();
        await foreach (var page in host.Client.GetAllInstancesAsync(query).AsPages())
        {
            pages.Add(page);
        }

        pages.Select(page => page.Values.Count).ShouldBe([3, 1]);
        pages.SelectMany(page => page.Values).Select(row => row.InstanceId).Order().ShouldBe(["a1", "a2", "a3", "a4"]);
    }

    [Fact]
    public async Task Schedule_OfAnIdThatRuns_IsRefused_OfOneThatEnded_ReplacesIt()
    {
        await using var host = await DurableTestHost.StartAsync(Waiting);
        var options = new StartOrchestrationOptions("one");
        await host.Client.ScheduleNewOrchestrationInstanceAsync("main", "first", options);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() =>
            host.Client.ScheduleNewOrchestrationInstanceAsync("main", "second", options)
        );
        await host.Client.TerminateInstanceAsync("one");
        await host.Client.WaitForInstanceCompletionAsync("one", Patience.Token);
        await host.Client.ScheduleNewOrchestrationInstanceAsync("main", "third", options);
        await host.Client.RaiseEventAsync("one", "go", "new run");
        var ended = await host.Client.WaitForInstanceCompletionAsync("one", true, Patience.Token);

        refused.Message.ShouldContain("'one'");
        ended.ReadInputAs<string>().ShouldBe("third");
        ended.ReadOutputAs<string>().ShouldBe("new run");
    }

    [Fact]
    public async Task Schedule_AtALaterTime_StartsThen()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks.AddOrchestratorFunc("main", context => context.CurrentUtcDateTime)
        );
        var at = host.Time.GetUtcNow().AddHours(2);

        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "main",
            new StartOrchestrationOptions(StartAt: at)
        );
        var ended = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        ended.ReadOutputAs<DateTime>().ShouldBe(at.UtcDateTime);
    }

    [Fact]
    public async Task Wait_ForAnUnknownInstance_LastsUntilCancelled()
    {
        await using var host = await DurableTestHost.StartAsync(Waiting);
        using var impatience = new CancellationTokenSource(TimeSpan.FromMinutes(1), host.Time);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            host.Client.WaitForInstanceCompletionAsync("nobody", impatience.Token)
        );
    }
}

internal static class WaitForStatus
{
    /// <summary>Waits until an instance has a status, on the host's clock.</summary>
    public static async Task WaitForStatusAsync(
        this DurableTaskClient client,
        string id,
        OrchestrationRuntimeStatus status
    )
    {
        var patience = Patience.Token;
        while ((await client.GetInstanceAsync(id, patience))!.RuntimeStatus != status)
        {
            patience.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
