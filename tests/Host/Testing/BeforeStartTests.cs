using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Testing;

namespace TranslationFunctions.Tests.Host.Testing;

/// <summary>Instances that are scheduled for later, and what happens to them until then.</summary>
public class BeforeStartTests : IAsyncLifetime
{
    private DurableTestHost host = null!;
    private DateTimeOffset start;

    public async ValueTask InitializeAsync()
    {
        host = await DurableTestHost.StartAsync(tasks =>
            tasks.AddOrchestratorFunc(
                "main",
                async context => $"{context.CurrentUtcDateTime:O} {await context.WaitForExternalEvent<string>("go")}"
            )
        );
        start = host.Time.GetUtcNow().AddHours(1);
        await host.Client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions("one", start));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<OrchestrationRuntimeStatus> StatusAfterAsync(TimeSpan delay)
    {
        await Task.Delay(delay, host.Time, Patience.Token);
        return (await host.Client.GetInstanceAsync("one"))!.RuntimeStatus;
    }

    [Fact]
    public async Task Event_RaisedBefore_IsKept()
    {
        await host.Client.RaiseEventAsync("one", "go", "early");
        (await StatusAfterAsync(TimeSpan.FromMinutes(1))).ShouldBe(OrchestrationRuntimeStatus.Pending);

        var ended = await host.Client.WaitForInstanceCompletionAsync("one", true, Patience.Token);
        ended.ReadOutputAs<string>().ShouldBe($"{start.UtcDateTime:O} early");
    }

    [Fact]
    public async Task Suspended_ItDoesNotStart_UntilResumed()
    {
        await host.Client.SuspendInstanceAsync("one");
        await host.Client.RaiseEventAsync("one", "go", "early");
        (await StatusAfterAsync(TimeSpan.FromMinutes(1))).ShouldBe(OrchestrationRuntimeStatus.Suspended);
        (await StatusAfterAsync(TimeSpan.FromHours(2))).ShouldBe(OrchestrationRuntimeStatus.Suspended);

        await host.Client.ResumeInstanceAsync("one");
        var ended = await host.Client.WaitForInstanceCompletionAsync("one", true, Patience.Token);
        ended.ReadOutputAs<string>()!.ShouldEndWith("early");
    }

    [Fact]
    public async Task SuspendedAndResumed_ItIsPendingAgain()
    {
        await host.Client.SuspendInstanceAsync("one");
        await host.Client.ResumeInstanceAsync("one");
        (await StatusAfterAsync(TimeSpan.FromMinutes(1))).ShouldBe(OrchestrationRuntimeStatus.Pending);
        (await StatusAfterAsync(TimeSpan.FromHours(1))).ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Terminated_ItEndsAtOnce_AndNeverStarts()
    {
        await host.Client.TerminateInstanceAsync("one", "no need");
        var ended = await host.Client.WaitForInstanceCompletionAsync("one", true, Patience.Token);
        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        ended.LastUpdatedAt.ShouldBeLessThan(start);
        (await StatusAfterAsync(TimeSpan.FromHours(2))).ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    [Fact]
    public async Task StartInThePast_IsAtOnce()
    {
        var now = host.Time.GetUtcNow();
        var past = new StartOrchestrationOptions("two", now.AddDays(-1));
        await host.Client.ScheduleNewOrchestrationInstanceAsync("main", past);
        (await host.Client.WaitForInstanceStartAsync("two", Patience.Token)).LastUpdatedAt.ShouldBe(now);
    }
}
