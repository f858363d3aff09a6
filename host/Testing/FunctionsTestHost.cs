using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.EmbeddedHost.Hosting;
using TranslationFunctions.EmbeddedHost.Storage;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Testing;

/// <summary>
/// A function app under test: the real app, through real HTTP, on a clock that skips. A test of a job that takes thirty
/// seconds takes milliseconds and sees the same times in every run.
/// </summary>
public sealed class FunctionsTestHost : IAsyncDisposable
{
    private readonly EmbeddedApp app;

    private FunctionsTestHost(EmbeddedApp app)
    {
        this.app = app;
        Client = CreateClient();
    }

    /// <summary>A client of the app, with its base address set.</summary>
    public HttpClient Client { get; }

    /// <summary>Where the app listens, on loopback.</summary>
    public Uri BaseAddress => app.BaseAddress;

    /// <summary>The app's clock: give it to whatever waits for the app.</summary>
    public TimeProvider Time => app.Time;

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>The app's durable instances.</summary>
    public DurableTaskClient Durable => Services.GetRequiredService<DurableTaskClient>();

    /// <summary>Starts an app by its own Main: in memory, on a free port, on a new <see cref="VirtualTime"/>, seed 0.</summary>
    /// <typeparam name="TApp">Any type of the app's assembly.</typeparam>
    /// <param name="configure">Changes the options it starts with.</param>
    public static async Task<FunctionsTestHost> StartAsync<TApp>(
        Func<EmbeddedAppOptions, EmbeddedAppOptions>? configure = null
    )
    {
        var options = new EmbeddedAppOptions { Time = new VirtualTime(), Seed = 0 };
        return new FunctionsTestHost(await EmbeddedApp.StartAsync<TApp>(configure?.Invoke(options) ?? options));
    }

    /// <summary>What waits for its time: timers, starts and signals, the earliest first.</summary>
    /// <param name="cancellation">Gives up reading.</param>
    public Task<IReadOnlyList<DueMessage>> ListDueAsync(CancellationToken cancellation = default) =>
        DueMessage.ListAsync(Services.GetRequiredService<IStore>(), cancellation);

    /// <summary>Makes a handler for an HTTP client of the app; on a virtual clock, its calls hold the clock.</summary>
    public HttpMessageHandler CreateHandler()
    {
        var sockets = new SocketsHttpHandler();
        return Time is VirtualTime clock ? new ClockedHandler(clock, sockets) : sockets;
    }

    /// <summary>Makes a client of the app, with its base address set.</summary>
    public HttpClient CreateClient() => new(CreateHandler()) { BaseAddress = BaseAddress };

    /// <summary>Stops the app.</summary>
    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        return app.DisposeAsync();
    }
}
