using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.EmbeddedHost.Worker;

namespace TranslationFunctions.Tests.Host.Engine;

/// <summary>Engines over stores of the test's own.</summary>
internal static class Engines
{
    public static async Task<DurableEngine> StartAsync(
        IStore store,
        VirtualTime time,
        Action<DurableTaskRegistry> tasks,
        EngineOptions? options = null
    )
    {
        var registry = new DurableTaskRegistry();
        tasks(registry);
        var executor = new InProcessExecutor(
            new TaskCatalog(registry),
            new ServiceCollection().BuildServiceProvider(),
            JsonDataConverter.Default,
            NullLoggerFactory.Instance
        );
        options ??= new EngineOptions { InOrder = true, NewId = InstanceIds.From(0) };
        var engine = new DurableEngine(
            store,
            executor,
            HostClock.On(time),
            options,
            NullLogger<DurableEngine>.Instance
        );
        await engine.StartAsync(CancellationToken.None);
        return engine;
    }
}
