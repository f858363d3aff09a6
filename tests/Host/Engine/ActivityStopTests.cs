using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>Activities that heed the host's stop.</summary>
public class ActivityStopTests
{
    public static TheoryData<string> Kinds => Disk.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Activity_CancelledByTheStop_HasNotEnded_AndRunsAgain(string kind)
    {
        var runs = 0;
        var cancelled = 0;
        void Tasks(DurableTaskRegistry tasks, TimeProvider time, CancellationToken stopping) =>
            tasks
                .AddOrchestratorFunc("main", context => context.CallActivityAsync<string>("slow"))
                .AddActivityFunc<string, string>(
                    "slow",
                    async (_, _) =>
                    {
                        runs++;
                        using var registration = stopping.Register(() => cancelled++);
                        await Task.Delay(TimeSpan.FromHours(1), time, stopping);
                        return "done";
                    }
                );

        using var disk = Disk.Of(kind);
        await using var process = new EngineProcess(disk, Tasks);
        await process.StartAsync();
        await process.DoAsync(client =>
            client.ScheduleNewOrchestrationInstanceAsync("main", new StartOrchestrationOptions("one"))
        );
        await process.AdvanceAsync(TimeSpan.FromMinutes(30));

        await process.RestartAsync();
        (runs, cancelled).ShouldBe((2, 1));
        (await HistoryAsync(process)).ShouldNotContain(happened => happened is TaskCompleted || happened is TaskFailed);
        await process.AdvanceAsync(TimeSpan.FromMinutes(45));
        (await HistoryAsync(process)).ShouldNotContain(happened => happened is ExecutionEnded);
        await process.AdvanceAsync(TimeSpan.FromMinutes(15));

        var history = await HistoryAsync(process);
        history.OfType<TaskScheduled>().ShouldHaveSingleItem();
        history.OfType<TaskCompleted>().ShouldHaveSingleItem().Result.ShouldBe("\"done\"");
        history.OfType<ExecutionEnded>().ShouldHaveSingleItem().Status.ShouldBe(InstanceStatus.Completed);
    }

    private static async Task<IReadOnlyList<HistoryEvent>> HistoryAsync(EngineProcess process) =>
        (await process.HistoriesAsync()).Single().History;
}
