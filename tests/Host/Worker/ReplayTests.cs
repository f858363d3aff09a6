using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Host.Engine;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Worker;

/// <summary>Code that is no longer what its history was made with fails its instance, and names the step.</summary>
public class ReplayTests
{
    private static async Task Original(TaskOrchestrationContext context)
    {
        await context.CallActivityAsync("first");
        await context.CreateTimer(TimeSpan.FromSeconds(5), CancellationToken.None);
        await context.WaitForExternalEvent<string>("go");
    }

    [Fact]
    public async Task Code_ThatIsTheSame_GoesOn()
    {
        var ended = await ReplayAsync(Original);

        ended.Status.ShouldBe(InstanceStatus.Completed);
    }

    [Fact]
    public async Task Code_WithAnotherActivity_FailsNamingBoth() =>
        await FailsAsync(
            async context => await context.CallActivityAsync("second"),
            "activity 'first' (#0), and the code now asks for activity 'second' (#0)"
        );

    [Fact]
    public async Task Code_WithoutTheActivity_FailsNamingBoth() =>
        await FailsAsync(
            async context => await context.CreateTimer(TimeSpan.FromSeconds(5), CancellationToken.None),
            "activity 'first' (#0), and the code now asks for a timer (#0)"
        );

    [Fact]
    public async Task Code_ThatAsksForNothing_FailsNamingWhatItAskedFor() =>
        await FailsAsync(
            async context => await context.WaitForExternalEvent<string>("go"),
            "activity 'first' (#0), and the code does not ask for that any more"
        );

    [Fact]
    public async Task Code_WithOneMoreStep_FailsNamingIt() =>
        await FailsAsync(
            async context =>
            {
                await context.CallActivityAsync("first");
                await context.CreateTimer(TimeSpan.FromSeconds(5), CancellationToken.None);
                await context.CallSubOrchestratorAsync("new");
            },
            "the code now asks for sub-orchestration 'new' (#2), of which its history knows nothing"
        );

    private static async Task FailsAsync(Func<TaskOrchestrationContext, Task> changed, string expected)
    {
        var ended = await ReplayAsync(changed);

        ended.Status.ShouldBe(InstanceStatus.Failed);
        ended.Failure!.Type.ShouldBe("DurableTask.Core.Exceptions.NonDeterministicOrchestrationException");
        ended.Failure.Message.ShouldContain(expected);
    }

    // Runs the original until it waits for the event, then the other code on the same store.
    private static async Task<InstanceRow> ReplayAsync(Func<TaskOrchestrationContext, Task> code)
    {
        await using var store = new MemoryStore();
        var time = new VirtualTime();
        var first = await Engines.StartAsync(store, time, tasks => Register(tasks, Original));
        await first.StartAsync(new StartRequest("main") { InstanceId = "one" });
        await Task.Delay(TimeSpan.FromMinutes(1), time);
        await first.StopAsync(Patience.Token);

        var second = await Engines.StartAsync(store, time, tasks => Register(tasks, code));
        await second.SendAsync("one", new EventRaised("go"));
        var ended = await second.WaitAsync("one", status => status.IsEnded(), Patience.Token);
        await second.StopAsync(Patience.Token);
        return ended;
    }

    private static void Register(DurableTaskRegistry tasks, Func<TaskOrchestrationContext, Task> code) =>
        tasks.AddOrchestratorFunc("main", code).AddActivityFunc("first", _ => { }).AddActivityFunc("second", _ => { });
}
