using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TranslationFunctions.EmbeddedHost.Client;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.EmbeddedHost.Worker;

namespace TranslationFunctions.Tests.Host.Engine.Model;

/// <summary>The real engine, driven by commands: each one is carried out until nothing is left to do at that time.</summary>
internal sealed class DrivenEngine(Disk disk, int idleLimit) : IAsyncDisposable
{
    private static readonly ServiceProvider Services = new ServiceCollection().BuildServiceProvider();

    private readonly SteppedTime time = new();
    private readonly LaneWork work = new();
    private IStore store = null!;
    private DurableEngine engine = null!;

    private DurableTaskClient Client { get; set; } = null!;

    public async Task StartAsync()
    {
        store = disk.Open();
        var options = new EngineOptions { InOrder = true, IdleLimit = idleLimit };
        var registry = new DurableTaskRegistry();
        Scripts.Register(registry, time.Second, options.ActivityStop.Token);
        engine = new DurableEngine(
            store,
            new InProcessExecutor(
                new TaskCatalog(registry),
                Services,
                JsonDataConverter.Default,
                NullLoggerFactory.Instance
            ),
            new HostClock(time.First, time.First, work),
            options,
            NullLogger<DurableEngine>.Instance
        );
        Client = new EngineClient(engine, JsonDataConverter.Default);
        await engine.StartAsync(CancellationToken.None);
        await work.Settled;
    }

    private async Task StopAsync()
    {
        await engine.StopAsync(CancellationToken.None);
        await engine.DisposeAsync();
        await store.DisposeAsync();
    }

    /// <summary>Carries a command out.</summary>
    /// <returns>What the caller is told.</returns>
    public async Task<string> DoAsync(Command command)
    {
        try
        {
            return await AnswerAsync(command);
        }
        catch (Exception refusal) when (refusal is ArgumentException or InvalidOperationException)
        {
            return refusal.GetType().Name;
        }
        finally
        {
            await work.Settled;
        }
    }

    /// <summary>All that a client can see, instance by instance.</summary>
    public async Task<List<string>> StateAsync()
    {
        var query = new OrchestrationQuery(FetchInputsAndOutputs: true);
        var rows = new List<ObservedInstance>();
        await foreach (var row in Client.GetAllInstancesAsync(query))
        {
            var asked = await Client.GetInstanceAsync(row.InstanceId, getInputsAndOutputs: true);
            var seen = ObservedInstance.Of(row);
            Assert.Equal(seen, ObservedInstance.Of(asked!));
            rows.Add(seen);
        }
        return [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => row.ToString())];
    }

    /// <summary>The histories as the store keeps them.</summary>
    public async Task<List<string>> HistoriesAsync()
    {
        var histories = new List<string>();
        var page = await store.QueryAsync(new InstanceQuery { PageSize = int.MaxValue }, CancellationToken.None);
        foreach (var row in page.Instances)
        {
            var history = await store.ReadHistoryAsync(row.Execution, CancellationToken.None);
            var text = JsonSerializer.Serialize([.. history], HistoryJson.Default.HistoryEventArray);
            histories.Add($"{row.Execution} {row.Id} {text}");
        }
        return histories;
    }

    public ValueTask DisposeAsync() => new(StopAsync());

    private async Task<string> AnswerAsync(Command command)
    {
        switch (command)
        {
            case Schedule schedule:
                var at = schedule.In is { } seconds ? time.Now.AddSeconds(seconds) : (DateTimeOffset?)null;
                var options = new StartOrchestrationOptions(schedule.Id, at).WithDedupeStatuses(schedule.Dedupe);
                return await Client.ScheduleNewOrchestrationInstanceAsync(
                    Scripts.Orchestrator,
                    schedule.Script,
                    options
                );
            case ScheduleUnknown unknown:
                return await Client.ScheduleNewOrchestrationInstanceAsync(
                    "ghost",
                    new StartOrchestrationOptions(unknown.Id)
                );
            case Raise raise:
                await Client.RaiseEventAsync(raise.Id, raise.Name, raise.Payload);
                return "";
            case Suspend suspend:
                await Client.SuspendInstanceAsync(suspend.Id);
                return "";
            case Resume resume:
                await Client.ResumeInstanceAsync(resume.Id);
                return "";
            case Terminate terminate:
                await Client.TerminateInstanceAsync(
                    terminate.Id,
                    new TerminateInstanceOptions(terminate.Output, terminate.Recursive)
                );
                return "";
            case Purge purge:
                var one = await Client.PurgeInstanceAsync(purge.Id, new PurgeInstanceOptions(purge.Recursive));
                return $"{one.PurgedInstanceCount}";
            case PurgeAll all:
                var filter = new PurgeInstancesFilter(Seconds(all.From), Seconds(all.To), all.Statuses);
                return $"{(await Client.PurgeAllInstancesAsync(filter)).PurgedInstanceCount}";
            case Query query:
                return await IdsAsync(query);
            case Restart restart:
                return await Client.RestartAsync(restart.Id);
            case Advance advance:
                await AdvanceAsync(time.Now.AddSeconds(advance.Seconds));
                return "";
            case RestartHost:
                await StopAsync();
                await StartAsync();
                return "";
            default:
                throw new NotSupportedException($"{command} is no command.");
        }
    }

    private async Task<string> IdsAsync(Query query)
    {
        var filter = new OrchestrationQuery(
            Seconds(query.From),
            Seconds(query.To),
            query.Statuses,
            InstanceIdPrefix: query.Prefix,
            PageSize: 2
        );
        var ids = new List<string>();
        await foreach (var row in Client.GetAllInstancesAsync(filter))
        {
            ids.Add(row.InstanceId);
        }
        return string.Join(' ', ids.Order(StringComparer.Ordinal));
    }

    private async Task AdvanceAsync(DateTimeOffset until)
    {
        while (time.RingNext(until))
        {
            await work.Settled;
        }
    }

    private static DateTimeOffset? Seconds(int? seconds) =>
        seconds is { } known ? ObservedInstance.Start.AddSeconds(known) : null;
}
