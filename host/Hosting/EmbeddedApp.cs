using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TranslationFunctions.EmbeddedHost.Http;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>A function app that runs in this process: its own Main, its own services, its own port.</summary>
public sealed class EmbeddedApp : IAsyncDisposable
{
    private readonly Task main;
    private readonly IHostApplicationLifetime lifetime;

    private EmbeddedApp(Task main, IServiceProvider services)
    {
        this.main = main;
        Services = services;
        lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        Stopping = lifetime.ApplicationStopping;
        BaseAddress = services.GetRequiredService<HttpServer>().BaseAddress;
    }

    /// <summary>The app's services.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Where the app listens, on loopback.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The app's clock.</summary>
    public TimeProvider Time => Services.GetRequiredService<TimeProvider>();

    /// <summary>Cancelled when the app stops, by itself, by Ctrl-C or by <see cref="DisposeAsync"/>.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Starts an app by its Main.</summary>
    /// <typeparam name="TApp">Any type of the app's assembly.</typeparam>
    /// <param name="options">How to run it; null for the defaults.</param>
    /// <returns>The app, listening.</returns>
    /// <exception cref="InvalidOperationException">The assembly has no Main, or Main ended before it listened.</exception>
    public static async Task<EmbeddedApp> StartAsync<TApp>(EmbeddedAppOptions? options = null)
    {
        options ??= new EmbeddedAppOptions();
        var run = new AppRun(typeof(TApp).Assembly, options.Time, options.Seed, options.Services);
        var main = run.RunAsync(options.ToArguments());
        return new EmbeddedApp(main, await run.Started);
    }

    /// <summary>Stops the app as Ctrl-C does: it finishes what is under way and stores it.</summary>
    public async ValueTask DisposeAsync()
    {
        lifetime.StopApplication();
        await main;
    }
}
