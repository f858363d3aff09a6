using Microsoft.DurableTask;
using TranslationFunctions.Tests.Host.Engine;

namespace TranslationFunctions.Tests.Host.Histories;

/// <summary>
/// Stories whose histories are recorded: those of the crash tests, and some more. A recorded orchestrator must not be
/// changed; write another one instead.
/// </summary>
internal static class HistoryStories
{
    /// <summary>The story of an orchestrator that was changed after it was recorded.</summary>
    public const string Changed = "changed";

    /// <summary>The story of an instance that has not ended.</summary>
    public const string Unfinished = "unfinished";

    public static Dictionary<string, Func<EngineProcess, Task>> All { get; } =
        new(CrashStories.All, StringComparer.Ordinal)
        {
            ["in time and late"] = async process =>
            {
                await CrashStories.StartAsync(process, "asking");
                await CrashStories.RaiseAsync(process, "answer");
                await process.AdvanceAsync(TimeSpan.FromMinutes(2));
            },
            [Unfinished] = async process =>
            {
                await CrashStories.StartAsync(process, "everything");
                await process.DoAsync(client => client.SuspendInstanceAsync("one", "not now"));
            },
            [Changed] = async process =>
            {
                await CrashStories.StartAsync(process, "changed");
                await process.AdvanceAsync(TimeSpan.FromMinutes(2));
            },
        };

    /// <summary>Registers the tasks as they are, or as they were when the stories were recorded.</summary>
    public static void Register(DurableTaskRegistry tasks, bool asRecorded)
    {
        CrashStories.Register(tasks);
        tasks
            .AddOrchestratorFunc("asking", AskTwiceAsync)
            .AddOrchestratorFunc("changed", asRecorded ? ChargeThenShipAsync : ShipThenChargeAsync)
            .AddActivityFunc("charge", _ => { })
            .AddActivityFunc("ship", _ => { });
    }

    private static async Task<string> AskTwiceAsync(TaskOrchestrationContext context)
    {
        var first = await context.WaitForExternalEvent<string>("answer", TimeSpan.FromMinutes(1));
        try
        {
            return first + await context.WaitForExternalEvent<string>("answer", TimeSpan.FromMinutes(1));
        }
        catch (TaskCanceledException)
        {
            return first + " and no more";
        }
    }

    private static async Task ChargeThenShipAsync(TaskOrchestrationContext context)
    {
        await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
        await context.CallActivityAsync("charge");
        await context.CallActivityAsync("ship");
    }

    private static async Task ShipThenChargeAsync(TaskOrchestrationContext context)
    {
        await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
        await context.CallActivityAsync("ship");
        await context.CallActivityAsync("charge");
    }
}
