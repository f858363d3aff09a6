using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Engine;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.Http;

namespace TranslationFunctions.EmbeddedHost.Hosting;

/// <summary>Runs the host as long as the app runs: the engine first, then the door; the door first, then the engine.</summary>
internal sealed partial class EmbeddedHostService(
    bool isProcess,
    IServiceProvider services,
    HostSettings settings,
    UnhonouredSettings unhonoured,
    DurableEngine engine,
    HttpServer http,
    ClockKeeper clock,
    FunctionCatalog functions,
    ILogger<EmbeddedHostService> logger
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (unhonoured.Names.Count > 0)
        {
            LogUnhonoured(string.Join(", ", unhonoured.Names));
        }
        clock.Start();
        await engine.StartAsync(cancellationToken);
        await http.StartAsync(cancellationToken);
        if (isProcess)
        {
            foreach (var route in RouteTable.Of(functions, settings.RoutePrefix))
            {
                LogRoute(string.Join(',', route.Methods).ToUpperInvariant(), http.BaseAddress, route.Pattern.RawText);
            }
        }
        LogStarted(http.BaseAddress, settings.InMemory ? "memory" : Path.GetFullPath(settings.Data));
        AppRun.Current?.HasStarted(services);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await http.StopAsync(cancellationToken);
        await engine.StopAsync(cancellationToken);
        await clock.StopAsync();
    }

    [LoggerMessage(1, LogLevel.Information, "{Methods} {Address}{Route}")]
    private partial void LogRoute(string methods, Uri address, string? route);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "host.json has settings for Azure that the embedded host does not honour: {Names}"
    )]
    private partial void LogUnhonoured(string names);

    [LoggerMessage(2, LogLevel.Information, "Listening on {Address}; data in {Data}. Ctrl-C stops.")]
    private partial void LogStarted(Uri address, string data);
}
