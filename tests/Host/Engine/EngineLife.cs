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

/// <summary>One life of a process: an engine over a store, from its start until it stops or is abandoned.</summary>
internal sealed class EngineLife : IAsyncDisposable
{
    private readonly IStore store;
    private readonly ServiceProvider services;
    private readonly DurableEngine engine;
    private bool abandoned;

    private EngineLife(IStore store, VirtualTime clock, Action<DurableTaskRegistry> tasks, EngineOptions options)
    {
        (this.store, Clock) = (store, clock);
        services = new ServiceCollection().BuildServiceProvider();
        var registry = new DurableTaskRegistry();
        tasks(registry);
        engine = new DurableEngine(
            store,
            new InProcessExecutor(
                new TaskCatalog(registry),
                services,
                JsonDataConverter.Default,
                NullLoggerFactory.Instance
            ),
            HostClock.On(clock),
            options,
            NullLogger<DurableEngine>.Instance
        );
        Client = new EngineClient(engine, JsonDataConverter.Default);
    }

    public static EngineOptions Repeatable => new() { InOrder = true, NewId = InstanceIds.From(seed: 0) };

    public VirtualTime Clock { get; }

    public DurableTaskClient Client { get; }

    public static async Task<EngineLife> StartAsync(
        IStore store,
        Action<DurableTaskRegistry> tasks,
        EngineOptions? options = null,
        VirtualTime? clock = null
    )
    {
        var life = new EngineLife(store, clock ?? new VirtualTime(), tasks, options ?? Repeatable);
        await life.engine.StartAsync(CancellationToken.None);
        return life;
    }

    /// <summary>The instance's history as the store keeps it.</summary>
    public async Task<IReadOnlyList<HistoryEvent>> HistoryAsync(string id)
    {
        var row = await store.FindAsync(id, CancellationToken.None);
        return await store.ReadHistoryAsync(row.ShouldNotBeNull().Execution, CancellationToken.None);
    }

    /// <summary>The instance's history as JSON.</summary>
    public async Task<string> HistoryTextAsync(string id) =>
        JsonSerializer.Serialize([.. await HistoryAsync(id)], HistoryJson.Default.HistoryEventArray);

    /// <summary>Ends it as a crash does: nothing is finished, nothing more is stored.</summary>
    public async Task AbandonAsync()
    {
        abandoned = true;
        await engine.DisposeAsync();
        await store.DisposeAsync();
    }

    /// <summary>Stops it in order.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!abandoned)
        {
            await engine.StopAsync(Testing.Patience.Token);
            await engine.DisposeAsync();
            await store.DisposeAsync();
        }
        await services.DisposeAsync();
    }
}
