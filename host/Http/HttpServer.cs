using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.Http.Durable;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>The host's HTTP side: Kestrel, an app's HTTP functions and the durable webhook.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly HttpServerOptions options;
    private readonly HostClock clock;
    private readonly WebApplication web;
    private readonly CancellationTokenSource stopping = new();

    /// <exception cref="InvalidFunctionsException">Routes do not parse, or collide.</exception>
    public HttpServer(HttpServerOptions options, FunctionCatalog catalog, FunctionInvoker invoker, HostClock clock)
    {
        this.options = options;
        this.clock = clock;
        var loggers = invoker.Services.GetRequiredService<ILoggerFactory>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, OuterLifetime>();
        builder.Services.AddSingleton<ILoggerFactory>(new ServerLoggers(loggers));
        web = builder.Build();

        var logger = loggers.CreateLogger<HttpServer>();
        IEndpointRouteBuilder routes = web;
        foreach (var route in RouteTable.Of(catalog, options.RoutePrefix))
        {
            var endpoint = new FunctionEndpoint(route, invoker, logger, stopping.Token);
            Map(routes, route.Pattern, route.Methods, endpoint.ServeAsync);
        }

        foreach (var call in DurableWebhook.Calls)
        {
            Map(routes, DurableWebhook.PatternOf(call), [call.Method], http => DurableWebhook.AnswerAsync(call, http, invoker.Services));
        }

        web.Run(new Dispatcher(clock.Work, logger).DispatchAsync);
    }

    /// <summary>Where the server listens, once started.</summary>
    /// <exception cref="InvalidOperationException">It has not been started.</exception>
    public Uri BaseAddress =>
        field ?? throw new InvalidOperationException("The HTTP server has no address before it is started.");

    /// <summary>Starts to listen.</summary>
    /// <exception cref="IOException">The address is taken, or not this machine's.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        web.Urls.Add(options.Address.Replace("://localhost:0", $"://{IPAddress.Loopback}:0", StringComparison.OrdinalIgnoreCase));
        try
        {
            await web.StartAsync(cancellation);
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
