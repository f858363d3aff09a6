using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>The real engine, driven by commands.</summary>
internal sealed class DrivenEngine(EngineProcess process)
{
    /// <summary>Carries a command out until nothing is left to do at that time.</summary>
    /// <returns>What the caller is told; null when the process died before.</returns>
    public async Task<string?> DoAsync(Command command)
    {
        try
        {
            return await AnswerAsync(command);
        }
        catch (Exception refusal) when (refusal is ArgumentException or InvalidOperationException)
        {
            return refusal.GetType().Name;
        }
    }

    /// <summary>All that a client can see, instance by instance.</summary>
    public async Task<List<ObservedInstance>> StateAsync()
    {
        var rows = new List<ObservedInstance>();
        await process.DoAsync(async client =>
        {
            await foreach (var row in client.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: true)))
            {
                var seen = ObservedInstance.Of(row);
                var asked = await client.GetInstanceAsync(row.InstanceId, getInputsAndOutputs: true);
                Assert.Equal(seen, ObservedInstance.Of(asked!));
                rows.Add(seen);
            }
        });
        rows.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return rows;
    }

    private async Task<string?> AnswerAsync(Command command)
    {
        switch (command)
        {
            case Schedule s:
                var at = s.In is { } seconds ? process.Now.AddSeconds(seconds) : (DateTimeOffset?)null;
                var options = new StartOrchestrationOptions(s.Id, at).WithDedupeStatuses(s.Dedupe);
                return await process.DoAsync(client =>
                    client.ScheduleNewOrchestrationInstanceAsync(Scripts.Orchestrator, s.Script, options)
                );
            case ScheduleUnknown s:
                var named = new StartOrchestrationOptions(s.Id);
                return await process.DoAsync(client => client.ScheduleNewOrchestrationInstanceAsync("ghost", named));
            case Raise r:
                return await TellAsync(client => client.RaiseEventAsync(r.Id, r.Name, r.Payload));
            case Suspend s:
                return await TellAsync(client => client.SuspendInstanceAsync(s.Id));
            case Resume r:
                return await TellAsync(client => client.ResumeInstanceAsync(r.Id));
            case Terminate t:
                var end = new TerminateInstanceOptions(t.Output, t.Recursive);
                return await TellAsync(client => client.TerminateInstanceAsync(t.Id, end));
            case Purge p:
                var purge = new PurgeInstanceOptions(p.Recursive);
                return await CountAsync(client => client.PurgeInstanceAsync(p.Id, purge));
            case PurgeAll p:
                var filter = new PurgeInstancesFilter(Seconds(p.From), Seconds(p.To), p.Statuses);
                return await CountAsync(client => client.PurgeAllInstancesAsync(filter));
            case Query q:
                return await process.DoAsync(client => IdsAsync(client, q));
            case Restart r:
                return await process.DoAsync(client => client.RestartAsync(r.Id));
            case Advance a:
                await process.AdvanceAsync(TimeSpan.FromSeconds(a.Seconds));
                return "";
            case RestartHost:
                await process.RestartAsync();
                return "";
            default:
                throw new NotSupportedException($"{command} is no command.");
        }
    }

    private Task<string?> TellAsync(Func<DurableTaskClient, Task> act) =>
        process.DoAsync(async client =>
        {
            await act(client);
            return "";
        });

    private Task<string?> CountAsync(Func<DurableTaskClient, Task<PurgeResult>> purge) =>
        process.DoAsync(async client => $"{(await purge(client)).PurgedInstanceCount}", again: true);

    private static async Task<string> IdsAsync(DurableTaskClient client, Query query)
    {
        var filter = new OrchestrationQuery(
            Seconds(query.From),
            Seconds(query.To),
            query.Statuses,
            InstanceIdPrefix: query.Prefix,
            PageSize: 2
        );
        var ids = new List<string>();
        await foreach (var row in client.GetAllInstancesAsync(filter))
        {
            ids.Add(row.InstanceId);
        }
        return string.Join(' ', ids.Order(StringComparer.Ordinal));
    }

    private static DateTimeOffset? Seconds(int? seconds) =>
        seconds is { } known ? ObservedInstance.Start.AddSeconds(known) : null;
}
