using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.Tests.Host.Entities;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>What is done to a process that may die of it.</summary>
internal static class CrashStories
{
    private static readonly TaskOptions Retried = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 3, firstRetryInterval: TimeSpan.FromSeconds(2))
    );

    private static readonly EntityInstanceId Account = new("counter", "account");

    private static readonly EntityInstanceId Savings = new("counter", "savings");

    public static Dictionary<string, Func<EngineProcess, Task>> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["everything"] = async process =>
            {
                await StartAsync(process, "everything");
                await RaiseAsync(process, "go");
                await process.AdvanceAsync(TimeSpan.FromMinutes(1));
            },
            ["generations"] = async process =>
            {
                await StartAsync(process, "generations", 3);
                foreach (var name in (string[])["next", "next", "kept", "next"])
                {
                    await RaiseAsync(process, name);
                }
            },
            ["held"] = async process =>
            {
                await StartAsync(process, "everything");
                await process.DoAsync(client => client.SuspendInstanceAsync("one"));
                await RaiseAsync(process, "go");
                await process.AdvanceAsync(TimeSpan.FromMinutes(1));
                await process.DoAsync(client => client.ResumeInstanceAsync("one"));
                await process.AdvanceAsync(TimeSpan.FromMinutes(1));
            },
            ["terminated family"] = async process =>
            {
                await StartAsync(process, "family");
                await process.AdvanceAsync(TimeSpan.FromSeconds(1));
                var all = new TerminateInstanceOptions("enough", Recursive: true);
                await process.DoAsync(client => client.TerminateInstanceAsync("one", all));
                await process.AdvanceAsync(TimeSpan.FromHours(2));
            },
            ["retried child"] = async process =>
            {
                await StartAsync(process, "retrying");
                await process.AdvanceAsync(TimeSpan.FromMinutes(1));
            },
            ["two that talk"] = async process =>
            {
                await process.DoAsync(client =>
                    client.ScheduleNewOrchestrationInstanceAsync("listener", new StartOrchestrationOptions("two"))
                );
                await StartAsync(process, "talker");
                await process.AdvanceAsync(TimeSpan.FromMinutes(1));
            },
            ["entities"] = async process =>
            {
                await StartAsync(process, "banking");
                await process.AdvanceAsync(TimeSpan.FromMinutes(1));
            },
            ["purged"] = async process =>
            {
                var later = new StartOrchestrationOptions("one", process.Now.AddSeconds(5));
                await process.DoAsync(client => client.ScheduleNewOrchestrationInstanceAsync("retrying", later));
                await process.AdvanceAsync(TimeSpan.FromMinutes(1));
                await process.DoAsync(
                    async client => $"{await client.PurgeInstanceAsync("one", new PurgeInstanceOptions(true))}",
                    again: true
                );
                await StartAsync(process, "retrying");
                await process.AdvanceAsync(TimeSpan.FromMinutes(1));
            },
        };

    public static void Register(DurableTaskRegistry tasks) =>
        tasks
            .AddOrchestratorFunc("everything", EverythingAsync)
            .AddOrchestratorFunc<int, int>("generations", GenerationsAsync)
            .AddOrchestratorFunc("family", context => context.CallSubOrchestratorAsync("middle"))
            .AddOrchestratorFunc(
                "middle",
                context =>
                    Task.WhenAll(context.CallSubOrchestratorAsync("leaf"), context.CallSubOrchestratorAsync("leaf"))
            )
            .AddOrchestratorFunc("leaf", context => context.CreateTimer(TimeSpan.FromHours(1), default))
            .AddOrchestratorFunc("retrying", RetryingAsync)
            .AddOrchestratorFunc("failing", context => context.CallActivityAsync("fail"))
            .AddOrchestratorFunc("talker", TalkAsync)
            .AddOrchestratorFunc("listener", ListenAsync)
            .AddOrchestratorFunc("banking", BankAsync)
            .AddOrchestratorFunc<int, int>("child", (context, n) => context.CallActivityAsync<int>("double", n + 1))
            .AddActivityFunc<int, int>("double", (_, n) => 2 * n)
            .AddActivityFunc("fail", _ => throw new IOException("always"))
            .AddEntity<Counter>("counter");

    public static Task StartAsync(EngineProcess process, string name, object? input = null) =>
        process.DoAsync(client =>
            client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions("one"))
        );

    public static Task RaiseAsync(EngineProcess process, string name) =>
        process.DoAsync(client => client.RaiseEventAsync("one", name, name));

    private static async Task<string> EverythingAsync(TaskOrchestrationContext context)
    {
        context.SetCustomStatus("begun");
        var go = await context.WaitForExternalEvent<string>("go");
        var first = await context.CallActivityAsync<int>("double", 4);
        await context.CreateTimer(TimeSpan.FromSeconds(30), CancellationToken.None);
        var both = await Task.WhenAll(
            context.CallActivityAsync<int>("double", first),
            context.CallSubOrchestratorAsync<int>("child", first)
        );
        try
        {
            await context.CallActivityAsync("fail", options: Retried);
        }
        catch (TaskFailedException failed)
        {
            context.SetCustomStatus(failed.FailureDetails.ErrorMessage);
        }
        return $"{go} {both.Sum()} {context.NewGuid()}";
    }

    private static async Task<int> GenerationsAsync(TaskOrchestrationContext context, int left)
    {
        await context.WaitForExternalEvent<string>("next");
        var child = await context.CallSubOrchestratorAsync<int>("child", left);
        context.SetCustomStatus(child);
        if (left > 1)
        {
            context.ContinueAsNew(left - 1);
            return 0;
        }
        return child + (await context.WaitForExternalEvent<string>("kept")).Length;
    }

    private static async Task RetryingAsync(TaskOrchestrationContext context)
    {
        var options = new SubOrchestrationOptions(Retried, instanceId: context.InstanceId + " child");
        await context.CallSubOrchestratorAsync("failing", null, options);
    }

    private static async Task<string> TalkAsync(TaskOrchestrationContext context)
    {
        var heard = "";
        for (var i = 0; i < 3; i++)
        {
            context.SendEvent("two", "question", i);
            heard += await context.WaitForExternalEvent<string>("answer");
        }
        return heard;
    }

    private static async Task<int> ListenAsync(TaskOrchestrationContext context)
    {
        var sum = 0;
        for (var i = 0; i < 3; i++)
        {
            sum += await context.WaitForExternalEvent<int>("question");
            await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
            context.SendEvent("one", "answer", $"{sum};");
        }
        return sum;
    }

    private static async Task<string> BankAsync(TaskOrchestrationContext context)
    {
        await context.Entities.SignalEntityAsync(Account, "add", 100);
        int left;
        await using (await context.Entities.LockEntitiesAsync(Account, Savings))
        {
            left = await context.Entities.CallEntityAsync<int>(Account, "add", -30);
            await context.CreateTimer(TimeSpan.FromSeconds(5), CancellationToken.None);
            await context.Entities.CallEntityAsync<int>(Savings, "add", 30);
        }
        var saved = await context.Entities.CallEntityAsync<int>(Savings, "get");
        return $"{left} {saved} {await context.Entities.CallEntityAsync<int>(Account, "get")}";
    }
}
