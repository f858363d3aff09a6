using Microsoft.DurableTask;

namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>Scripts as the engine runs them: an orchestrator that does what its input says, and its activities.</summary>
internal static class Scripts
{
    public const string Orchestrator = "script";

    private static readonly TaskRetryOptions Retry = new(
        new RetryPolicy(maxNumberOfAttempts: 3, firstRetryInterval: TimeSpan.FromSeconds(2), backoffCoefficient: 2)
    );

    public static string Text(IEnumerable<Op> script) => string.Join(", ", script);

    /// <summary>Registers the tasks.</summary>
    /// <param name="tasks">Where to.</param>
    /// <param name="time">What activities wait on.</param>
    /// <param name="stopping">Cancelled when the engine stops.</param>
    public static void Register(DurableTaskRegistry tasks, TimeProvider time, CancellationToken stopping) =>
        tasks
            .AddOrchestratorFunc<Op[], string>(Orchestrator, RunAsync)
            .AddActivityFunc<int, string>(
                "work",
                async (_, seconds) =>
                {
                    await Task.Delay(TimeSpan.FromSeconds(Math.Abs(seconds)), time, stopping);
                    return seconds < 0 ? throw new IOException($"work {seconds}") : $"{seconds}";
                }
            )
            .AddActivityFunc<DateTime, string>(
                "flaky",
                (_, until) => time.GetUtcNow().UtcDateTime < until ? throw new IOException("not yet") : "ok"
            );

    private static async Task<string> RunAsync(TaskOrchestrationContext context, Op[] script)
    {
        var results = new List<string>();
        for (var place = 0; place < script.Length; place++)
        {
            results.Add(await DoAsync(context, script[place], place));
            if (script[place] is GoOnAs)
            {
                break;
            }
        }
        return string.Join(' ', results);
    }

    private static async Task<string> DoAsync(TaskOrchestrationContext context, Op op, int place)
    {
        switch (op)
        {
            case Sleep sleep:
                await context.CreateTimer(TimeSpan.FromSeconds(sleep.Seconds), CancellationToken.None);
                return "slept";
            case AwaitEvent { Timeout: { } seconds } wait:
                return await InTimeAsync(
                    context.WaitForExternalEvent<string>(wait.Name, TimeSpan.FromSeconds(seconds))
                );
            case AwaitEvent wait:
                return await context.WaitForExternalEvent<string>(wait.Name);
            case FanOut fan:
                var all = fan.Seconds.Select(seconds => context.CallActivityAsync<string>("work", seconds));
                return string.Join('|', await Task.WhenAll(all));
            case Flaky flaky:
                var until = context.CurrentUtcDateTime.AddSeconds(flaky.Seconds);
                return await context.CallActivityAsync<string>("flaky", until, new TaskOptions(Retry));
            case Ghost:
                return await context.CallActivityAsync<string>("ghost", new TaskOptions(Retry));
            case CallChild child:
                var options = new SubOrchestrationOptions(
                    child.Retried ? Retry : null,
                    ChildId(context.InstanceId, place)
                );
                return await context.CallSubOrchestratorAsync<string>(Orchestrator, child.Script, options);
            case Note note:
                context.SetCustomStatus(note.Text);
                return "noted";
            case SendTo send:
                context.SendEvent(send.Id, send.Name, context.InstanceId);
                return "sent";
            case Abandon abandon:
                _ = context.CreateTimer(TimeSpan.FromSeconds(abandon.Seconds), CancellationToken.None);
                return "abandoned";
            case GoOnAs next:
                context.ContinueAsNew(next.Script, next.KeepEvents);
                return "";
            case Fail fail:
                throw new InvalidOperationException(fail.Message);
            case Try attempt:
                try
                {
                    return await DoAsync(context, attempt.Tried, place);
                }
                catch (Exception failed) when (failed is TaskFailedException or InvalidOperationException)
                {
                    return $"[{failed.Message}]";
                }
            default:
                throw new NotSupportedException($"{op} is no op.");
        }
    }

    public static string ChildId(string parent, int place) => $"{parent}.{place}";

    private static async Task<string> InTimeAsync(Task<string> wait)
    {
        try
        {
            return await wait;
        }
        catch (TaskCanceledException)
        {
            return "late";
        }
    }
}
