using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TranslationFunctions.EmbeddedHost.Functions;
using TranslationFunctions.EmbeddedHost.Http;
using TranslationFunctions.EmbeddedHost.Time;

namespace TranslationFunctions.Tests.Host.Http;

public sealed class LifetimeTests
{
    private readonly Gate gate = new();

    [Fact]
    public async Task Caller_WhoLeaves_CancelsTheFunction()
    {
        await using var server = await StartAsync(new HttpServerOptions());
        using var leaving = new CancellationTokenSource();
        var request = server.Client.GetAsync("/api/wait", leaving.Token);
        await gate.Entered.WaitAsync();

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => request);
        await gate.Cancelled.WaitAsync();
        server.Log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_IsUnderWayWhileAndOnlyWhileARequestIsServed()
    {
        await using var server = await StartAsync(new HttpServerOptions());
        server.Work.Running.ShouldBe(0);

        var request = server.Client.GetStringAsync("/api/hold");
        await gate.Entered.WaitAsync();
        server.Work.Running.ShouldBe(1);
        gate.Open.Release();

        (await request).ShouldBe("held");
        await server.Server.StopAsync(CancellationToken.None);
        server.Work.Running.ShouldBe(0);
    }

    [Fact]
    public async Task Stop_TellsRunningRequestsAndLetsThemEnd()
    {
        await using var server = await StartAsync(new HttpServerOptions());
        var told = server.Client.GetStringAsync("/api/wait");
        var slow = server.Client.GetStringAsync("/api/hold");
        await gate.Entered.WaitAsync();
        await gate.Entered.WaitAsync();

        var stop = server.Server.StopAsync(CancellationToken.None);

        (await told).ShouldBe("told to end");
        stop.IsCompleted.ShouldBeFalse();
        gate.Open.Release();
        (await slow).ShouldBe("held");
        await stop;
        await Should.ThrowAsync<HttpRequestException>(() => server.Client.GetAsync("/api/hold"));
    }

    [Fact]
    public async Task Stop_PastItsLimit_CutsRequests()
    {
        await using var server = await StartAsync(new HttpServerOptions { StopTimeout = TimeSpan.Zero });
        var request = server.Client.GetAsync("/api/hold");
        await gate.Entered.WaitAsync();

        await server.Server.StopAsync(CancellationToken.None);

        await Should.ThrowAsync<HttpRequestException>(() => request);
        gate.Open.Release();
    }

    [Fact]
    public async Task Port_InUse_IsAnErrorThatNamesItAndSaysWhatToDo()
    {
        await using var first = await StartAsync(new HttpServerOptions());
        var port = first.Server.BaseAddress.Port;
        await using var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .BuildServiceProvider();
        await using var second = new HttpServer(
            new HttpServerOptions { Address = $"http://localhost:{port}" },
            FunctionCatalog.Discover(Type.EmptyTypes),
            new FunctionInvoker(services),
            HostClock.On(TimeProvider.System)
        );

        var error = await Should.ThrowAsync<IOException>(() => second.StartAsync(CancellationToken.None));

        error.Message.ShouldBe(
            $"Port {port} is in use, so the host cannot listen on http://localhost:{port}. "
                + "Stop the process that has it, or choose another port; port 0 takes a free one."
        );
    }

    [Fact]
    public async Task Address_OfAStartedServer_IsLoopbackWithTheRealPort()
    {
        await using var server = await StartAsync(new HttpServerOptions());

        server.Server.BaseAddress.IsLoopback.ShouldBeTrue();
        server.Server.BaseAddress.Port.ShouldBeGreaterThan(0);
        (await server.Client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<RunningServer> StartAsync(HttpServerOptions options) =>
        RunningServer.StartAsync([typeof(Waiting)], options, services => services.AddSingleton(gate));

    public sealed class Gate
    {
        public SemaphoreSlim Entered { get; } = new(0);

        public SemaphoreSlim Open { get; } = new(0);

        public SemaphoreSlim Cancelled { get; } = new(0);
    }

    public sealed class Waiting(Gate gate)
    {
        [Function("wait")]
        public async Task<string> Wait([HttpTrigger] HttpRequestData request, CancellationToken cancellation)
        {
            gate.Entered.Release();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            gate.Cancelled.Release();
            return "told to end";
        }

        [Function("hold")]
        public async Task<string> Hold([HttpTrigger] HttpRequestData request)
        {
            gate.Entered.Release();
            await gate.Open.WaitAsync();
            return "held";
        }
    }
}
