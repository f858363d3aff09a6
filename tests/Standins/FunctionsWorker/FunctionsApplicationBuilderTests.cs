using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TranslationFunctions.Tests.Standins.FunctionsWorker;

public sealed class FunctionsApplicationBuilderTests
{
    [Fact]
    public void Build_WithoutAHost_SaysWhatToDo()
    {
        FunctionsApplicationBuilder builder = new([], []);
        builder.Services.AddHostedService<NoHost>();

        string message = Should.Throw<InvalidOperationException>(builder.Build).Message;

        message.ShouldContain("stand-ins");
        message.ShouldContain("FunctionsHost=Azure");
    }

    [Fact]
    public void Build_Twice_Throws()
    {
        FunctionsApplicationBuilder builder = new([], [new HostStartup()]);
        using IHost host = builder.Build();

        Should.Throw<InvalidOperationException>(builder.Build);
        Should.Throw<InvalidOperationException>(() => builder.Use(next => next));
    }

    [Fact]
    public async Task Middleware_RunsInTheOrderItWasAdded()
    {
        List<string> order = [];
        FunctionsApplicationBuilder builder = new([], [new HostStartup()]);
        builder
            .UseMiddleware(
                async (_, next) =>
                {
                    order.Add("in");
                    await next();
                    order.Add("out");
                }
            )
            .UseWhen(_ => false, (_, _) => throw new InvalidOperationException("The predicate was not asked."));
        using IHost host = builder.Build();

        await host.Services.GetRequiredService<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>>()(_ =>
        {
            order.Add("function");
            return Task.CompletedTask;
        })(null!);

        order.ShouldBe(["in", "function", "out"]);
    }

    [Fact]
    public void Startup_SeesConfigurationOfTheCommandLine()
    {
        HostStartup startup = new();

        _ = new FunctionsApplicationBuilder(["--port", "7071"], [startup]);

        startup.Port.ShouldBe("7071");
    }

    [Fact]
    public async Task Dispatcher_MadeByTheHost_RunsTheEntity()
    {
        using IHost host = new FunctionsApplicationBuilder([], [new HostStartup()]).Build();
        List<ITaskEntity> run = [];
        TaskEntityDispatcher dispatcher = host.Services.GetRequiredService<
            Func<IServiceProvider, Func<ITaskEntity, Task>, TaskEntityDispatcher>
        >()(
            host.Services,
            entity =>
            {
                run.Add(entity);
                return Task.CompletedTask;
            }
        );

        await dispatcher.DispatchAsync<Entity>();
        await dispatcher.DispatchAsync<List<int>>();

        run[0].ShouldBeOfType<Entity>();
        run[1].ShouldBeAssignableTo<TaskEntity<List<int>>>();
    }

    private sealed class HostStartup : WorkerExtensionStartup
    {
        public string? Port { get; private set; }

        public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder)
        {
            Port = ((IHostApplicationBuilder)applicationBuilder).Configuration["port"];
            applicationBuilder.Services.AddHostedService<NoHost>();
        }
    }

    private sealed class NoHost : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Entity : ITaskEntity
    {
        public ValueTask<object?> RunAsync(TaskEntityOperation operation) => default;
    }
}
