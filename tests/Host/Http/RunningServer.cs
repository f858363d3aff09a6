using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.Http;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.Tests.Host.Http;

/// <summary>An HTTP server with some functions on a free loopback port, and a client of it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private RunningServer(HttpServer server, ServiceProvider services, RecordedLog log, CountedWork work)
    {
        this.services = services;
        Server = server;
        Log = log;
        Work = work;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = server.BaseAddress,
        };
    }

    public HttpServer Server { get; }

    public HttpClient Client { get; }

    public RecordedLog Log { get; }

    public CountedWork Work { get; }

    public static Task<RunningServer> StartAsync(params Type[] functions) => StartAsync(functions, new(), _ => { });

    public static async Task<RunningServer> StartAsync(
        Type[] functions,
        HttpServerOptions options,
        Action<IServiceCollection> configure
    )
    {
        var log = new RecordedLog();
        var work = new CountedWork();
        var collection = new ServiceCollection();
        collection.AddSingleton<ILoggerFactory>(log);
        configure(collection);
        var provider = collection.BuildServiceProvider();
        var server = new HttpServer(
            options with
            {
                Address = "http://localhost:0",
            },
            FunctionCatalog.Discover(functions),
            new FunctionInvoker(provider),
            new HostClock(TimeProvider.System, TimeProvider.System, work)
        );
        await server.StartAsync(TestContext.Current.CancellationToken);
        return new RunningServer(server, provider, log, work);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.StopAsync(CancellationToken.None);
        await Server.DisposeAsync();
        await services.DisposeAsync();
    }
}
