using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TranslationFunctions.EmbeddedHost.Client;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.EmbeddedHost.Worker;

namespace TranslationFunctions.EmbeddedHost.Testing;

/// <summary>Orchestrations under test without a function app: tasks registered by hand, on a clock that skips.</summary>
public sealed class DurableTestHost : IAsyncDisposable
{
    private readonly IStore store;
    private readonly DurableEngine engine;
    private readonly ServiceProvider services;

    private DurableTestHost(IStore store, DurableEngine engine, ServiceProvider services, TimeProvider time)
    {
        (this.store, this.engine, this.services, Time) = (store, engine, services, time);
        Client = new EngineClient(engine, JsonDataConverter.Default);
    }

    /// <summary>Starts, raises, waits, queries: the programming model's client.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>The clock the orchestrations run on.</summary>
    public TimeProvider Time { get; }

    /// <summary>What waits for its time: timers, starts and signals, the earliest first.</summary>
    /// <param name="cancellation">Gives up reading.</param>
    public Task<IReadOnlyList<DueMessage>> ListDueAsync(CancellationToken cancellation = default) =>
        DueMessage.ListAsync(store, cancellation);

    internal DurableEngine Engine => engine;

    /// <summary>Starts a host.</summary>
    /// <param name="tasks">Registers orchestrators, activities and entities.</param>
    /// <param name="options">How it runs; null for memory and a new <see cref="VirtualTime"/>.</param>
    public static async Task<DurableTestHost> StartAsync(
        Action<DurableTaskRegistry> tasks,
        DurableTestHostOptions? options = null
    )
    {
        options ??= new DurableTestHostOptions();
        var registry = new DurableTaskRegistry();
        tasks(registry);
        var collection = new ServiceCollection();
        options.Services?.Invoke(collection);
        var services = collection.BuildServiceProvider();
        var loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        IStore store = options.Data is { } directory ? SqliteStore.Open(directory) : new MemoryStore();
        var executor = new InProcessExecutor(new TaskCatalog(registry), services, JsonDataConverter.Default, loggers);
        var time = options.Time ?? new VirtualTime();
        var engine = new DurableEngine(
            store,
            executor,
            HostClock.On(time),
            new EngineOptions
            {
                InOrder = time is VirtualTime,
                IdleLimit = options.IdleLimit,
                NewId = InstanceIds.From(options.Seed),
                DefaultVersion = options.DefaultVersion,
            },
            loggers.CreateLogger<DurableEngine>()
        );
        await engine.StartAsync(CancellationToken.None);
        return new DurableTestHost(store, engine, services, time);
    }

    /// <summary>Stops the host: what is under way is finished and stored.</summary>
    public async ValueTask DisposeAsync()
    {
        await engine.StopAsync(CancellationToken.None);
        await engine.DisposeAsync();
        await store.DisposeAsync();
        await services.DisposeAsync();
    }
}
