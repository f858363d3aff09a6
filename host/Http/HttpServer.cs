using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>The host's HTTP side: Kestrel, an app's HTTP functions and the durable webhook.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly HttpServerOptions options;
    private readonly WebApplication web;
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Prepares a server; nothing listens yet.</summary>
    /// <exception cref="InvalidFunctionsException">Routes do not parse, or collide.</exception>
    public HttpServer(HttpServerOptions options, FunctionCatalog catalog, FunctionInvoker invoker, HostClock clock)
    {
        this.options = options;
        var loggers = invoker.Services.GetRequiredService<ILoggerFactory>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => KestrelLimits.Apply(options, kestrel));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, OuterLifetime>();
        builder.Services.AddSingleton<ILoggerFactory>(new ServerLoggers(loggers));
        web = builder.Build();

        web.MapFunctions(RouteTable.Of(catalog, options.RoutePrefix), invoker, options.Keys, stopping.Token);
        web.MapDurableWebhook(invoker.Services, options.Keys);
        web.Run(
            new Dispatcher(
                clock.Work,
                options.IsPassing,
                stopping.Token,
                loggers.CreateLogger<Dispatcher>()
            ).DispatchAsync
        );
    }

    /// <summary>Where the server listens.</summary>
    /// <exception cref="InvalidOperationException">It has not been started.</exception>
    public Uri BaseAddress
    {
        get => field ?? throw new InvalidOperationException("The HTTP server has no address before it is started.");
        private set;
    }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="IOException">The address is taken, or not this machine's.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        web.Urls.Add(
            options.Address.Replace("://localhost:0", $"://{IPAddress.Loopback}:0", StringComparison.OrdinalIgnoreCase)
        );
        try
        {
            await web.StartAsync(cancellation);
            BaseAddress = new Uri(web.Urls.First());
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new IOException(
                $"Port {new Uri(options.Address).Port} is in use, so the host cannot listen on {options.Address}. "
                    + "Stop the process that has it, or choose another port; port 0 takes a free one.",
                taken
            );
        }
    }

    /// <summary>Takes no more requests, tells running ones to end, and cuts those that have not by the stop timeout.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await stopping.CancelAsync();
        using var limit = new CancellationTokenSource(options.StopTimeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        await web.StopAsync(either.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        stopping.Dispose();
    }
}
