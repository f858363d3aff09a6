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

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>
/// An engine, on time that stands still, in a process that may die at commits chosen beforehand: the next life begins
/// at the same time on the same disk.
/// </summary>
/// <param name="disk">What outlives the process.</param>
/// <param name="tasks">Registers the tasks, given what they wait on and what is cancelled when the engine stops.</param>
/// <param name="idleLimit">How many idle orchestrators stay in memory.</param>
/// <param name="deaths">At which commit, from 1, each life dies, and how; lives beyond these do not.</param>
internal sealed class EngineProcess(
    Disk disk,
    Action<DurableTaskRegistry, TimeProvider, CancellationToken> tasks,
    int idleLimit = 100,
    params IReadOnlyList<(int Commit, Fault Fault)> deaths
) : IAsyncDisposable
{
    private static readonly ServiceProvider Services = new ServiceCollection().BuildServiceProvider();

    private readonly SteppedTime time = new();
    private LaneWork work = new();
    private FaultyStore store = null!;
    private DurableEngine engine = null!;
    private DurableTaskClient client = null!;

    public DateTimeOffset Now => time.Now;

    /// <summary>How often the process has died.</summary>
    public int Deaths { get; private set; }

    /// <summary>How many commits the present life has made.</summary>
    public int Commits => store.Commits;

    public async Task StartAsync()
    {
        var (commit, fault) = Deaths < deaths.Count ? deaths[Deaths] : (0, Fault.DeathBefore);
        store = new FaultyStore(disk.Open(), commit, fault, () => time.Now);
        work = new LaneWork();
        var options = new EngineOptions
        {
            InOrder = true,
            IdleLimit = idleLimit,
            NewId = InstanceIds.From(seed: 0),
        };
        var registry = new DurableTaskRegistry();
        tasks(registry, time.Second, options.ActivityStop.Token);
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
        client = new EngineClient(engine, JsonDataConverter.Default);
        await engine.StartAsync(CancellationToken.None);
        await SettleAsync();
    }

    /// <summary>Stops in order and starts again.</summary>
    public async Task RestartAsync()
    {
        await DisposeAsync();
        await StartAsync();
    }

    /// <summary>Does something as a client does, until nothing is left to do at this time.</summary>
    /// <param name="act">What.</param>
    /// <param name="again">Whether to do it again when the process died of it after all or some of it was stored.</param>
    /// <returns>What the client was told; null when the process died before it was told.</returns>
    public async Task<string?> DoAsync(Func<DurableTaskClient, Task<string>> act, bool again = false)
    {
        var before = Deaths;
        try
        {
            return await act(client);
        }
        catch (StoreException) when (store.Died.IsCompleted)
        {
            var repeat = again || deaths[before].Fault is Fault.DeathBefore;
            await SettleAsync();
            if (repeat)
            {
                await DoAsync(act, again);
            }
            return null;
        }
        finally
        {
            await SettleAsync();
        }
    }

    /// <summary>Does something that tells the client nothing.</summary>
    public Task DoAsync(Func<DurableTaskClient, Task> act) =>
        DoAsync(async to =>
        {
            await act(to);
            return "";
        });

    /// <summary>Lets time pass.</summary>
    public async Task AdvanceAsync(TimeSpan span)
    {
        var until = time.Now + span;
        while (time.RingNext(until))
        {
            await SettleAsync();
        }
    }

    /// <summary>The histories as the store keeps them, newest instance first.</summary>
    public async Task<List<(InstanceRow Row, IReadOnlyList<HistoryEvent> History)>> HistoriesAsync()
    {
        var histories = new List<(InstanceRow, IReadOnlyList<HistoryEvent>)>();
        var page = await store.QueryAsync(new InstanceQuery { PageSize = int.MaxValue }, CancellationToken.None);
        foreach (var row in page.Instances)
        {
            histories.Add((row, await store.ReadHistoryAsync(row.Execution, CancellationToken.None)));
        }
        return histories;
    }

    /// <summary>A history as JSON.</summary>
    public static string Text(IEnumerable<HistoryEvent> history) =>
        JsonSerializer.Serialize([.. history], HistoryJson.Default.HistoryEventArray);

    public async ValueTask DisposeAsync()
    {
        await engine.StopAsync(CancellationToken.None);
        await engine.DisposeAsync();
        await store.DisposeAsync();
    }

    // Until nothing is left to do, through all the lives that end meanwhile.
    private async Task SettleAsync()
    {
        await work.Settled;
        if (store.Died.IsCompleted)
        {
            Deaths++;
            await engine.DisposeAsync();
            await store.DisposeAsync();
            await StartAsync();
        }
    }
}
