using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Names, ids and what a client sees of an instance.</summary>
public class InstanceTests
{
    [Fact]
    public async Task Names_AreComparedWithoutCase_AndShownAsAskedFor()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks
                .AddOrchestratorFunc<object?, string>(
                    "Main",
                    async (context, _) => $"{context.Name} {await context.CallActivityAsync<string>("ECHO")}"
                )
                .AddActivityFunc<string>("echo", context => context.Name)
        );

        var ended = await host.EndAsync("mAIN");

        ended.Name.ShouldBe("mAIN");
        ended.ReadOutputAs<string>().ShouldBe("mAIN ECHO");
    }

    [Fact]
    public async Task DefaultId_IsAGuidOfVersion4_WithoutHyphens()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);

        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");

        Guid.TryParseExact(id, "N", out var guid).ShouldBeTrue();
        guid.Version.ShouldBe(4);
        id.ShouldBe(id.ToLowerInvariant());
    }

    [Theory]
    [InlineData("with spaces")]
    [InlineData("a/b/c")]
    [InlineData(":?#%20")]
    [InlineData("日本語 é 🙂")]
    public async Task Id_OfAnyText_ComesBackUnchanged(string id)
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks.AddOrchestratorFunc("main", context => context.InstanceId)
        );

        var ended = await host.EndAsync(options: new StartOrchestrationOptions(id));

        ended.InstanceId.ShouldBe(id);
        ended.ReadOutputAs<string>().ShouldBe(id);
    }

    [Fact]
    public async Task Metadata_WithoutInputsAndOutputs_HasNoData()
    {
        await using var host = await DurableTestHost.StartAsync(tasks =>
            tasks.AddOrchestratorFunc(
                "main",
                context =>
                {
                    context.SetCustomStatus("x");
                    throw new InvalidOperationException("no");
                }
            )
        );
        var id = (await host.EndAsync(input: 1)).InstanceId;

        var bare = (await host.Client.GetInstanceAsync(id))!;

        bare.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        bare.SerializedInput.ShouldBeNull();
        bare.SerializedOutput.ShouldBeNull();
        bare.SerializedCustomStatus.ShouldBeNull();
        bare.FailureDetails.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => bare.ReadInputAs<int>());
        Should.Throw<InvalidOperationException>(() => bare.ReadOutputAs<int>());
        Should.Throw<InvalidOperationException>(() => bare.ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task UnknownId_IsNull()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);

        (await host.Client.GetInstanceAsync("nobody")).ShouldBeNull();
    }

    [Fact]
    public async Task SeveralWaiters_AllReturn_AndTheStartOfAnEndedInstanceIsNotWaitedFor()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main", "in");
        var waiters = Enumerable
            .Range(0, 5)
            .Select(_ => host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token))
            .ToList();
        await host.Client.RaiseEventAsync(id, "go");

        (await Task.WhenAll(waiters)).ShouldAllBe(ended => ended.SerializedOutput == "\"in\"");
        (await host.Client.WaitForInstanceStartAsync(id, Patience.Token)).IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Times_HaveOffsetZero_AndStatusesSayWhetherItEnded()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main");
        var running = await host.Client.WaitForInstanceStartAsync(id, Patience.Token);
        await host.Client.SuspendInstanceAsync(id);
        await host.Client.WaitForStatusAsync(id, OrchestrationRuntimeStatus.Suspended);
        var suspended = (await host.Client.GetInstanceAsync(id))!;
        await host.Client.TerminateInstanceAsync(id);
        var ended = await host.Client.WaitForInstanceCompletionAsync(id, Patience.Token);

        (running.IsRunning, running.IsCompleted).ShouldBe((true, false));
        (suspended.IsRunning, suspended.IsCompleted).ShouldBe((false, false));
        (ended.IsRunning, ended.IsCompleted).ShouldBe((false, true));
        ended.CreatedAt.Offset.ShouldBe(TimeSpan.Zero);
        ended.LastUpdatedAt.Offset.ShouldBe(TimeSpan.Zero);
        ended.CreatedAt.ShouldBeLessThanOrEqualTo(ended.LastUpdatedAt);
    }

    [Fact]
    public async Task ControlOfAnEndedInstance_NeitherThrowsNorChangesAnything()
    {
        await using var host = await DurableTestHost.StartAsync(Run.Waiting);
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("main", "in");
        await host.Client.RaiseEventAsync(id, "go");
        var before = await host.Client.WaitForInstanceCompletionAsync(id, true, Patience.Token);

        await host.Client.SuspendInstanceAsync(id);
        await host.Client.ResumeInstanceAsync(id);
        await host.Client.TerminateInstanceAsync(id, "late");
        await host.Client.RaiseEventAsync(id, "go", "late");

        var after = (await host.Client.GetInstanceAsync(id, getInputsAndOutputs: true))!;
        after.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        after.SerializedOutput.ShouldBe(before.SerializedOutput);
        after.LastUpdatedAt.ShouldBe(before.LastUpdatedAt);
    }
}
