using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Http;

namespace TranslationFunctions.Tests.Host.Http;

public sealed class BindingTests
{
    [Fact]
    public async Task RouteValues_OfEachType_FillParametersByName()
    {
        await using var server = await RunningServer.StartAsync(typeof(Bound));
        var guid = new Guid("0af76519-16cd-43dd-8448-eb211c80319c");

        var answer = await server.Client.GetStringAsync($"/api/all/text/-7/9000000000/{guid}/true/1.5/2026-01-31");

        answer.ShouldBe($"text -7 9000000000 {guid} True 1.5 2026-01-31");
    }

    [Theory]
    [InlineData("/api/query?name=n&size=3", "n 3")]
    [InlineData("/api/query", "none 10")]
    public async Task QueryValues_FillParametersThatTheRouteDoesNot(string path, string answer)
    {
        await using var server = await RunningServer.StartAsync(typeof(Bound));

        (await server.Client.GetStringAsync(path)).ShouldBe(answer);
    }

    [Theory]
    [InlineData("/api/needs", "Neither the route nor the query has a value for the parameter 'id'")]
    [InlineData("/api/needs?id=x", "'x' is not a Int32, which the parameter 'id' must be")]
    public async Task Value_ThatDoesNotFit_Is500AndLogged(string path, string reason)
    {
        await using var server = await RunningServer.StartAsync(typeof(Bound));

        (await server.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        server.Log.Lines.ShouldContain(line =>
            line.Error is FunctionInputConverterException && line.Error.Message.StartsWith(reason)
        );
    }

    [Fact]
    public async Task Instances_AreMadeFromTheCallsOwnScope_AndDisposedAfterIt()
    {
        var life = new Life();
        await using var server = await RunningServer.StartAsync(
            [typeof(Scoped)],
            new HttpServerOptions(),
            services => services.AddSingleton(life).AddScoped<PerCall>()
        );

        var first = await server.Client.GetStringAsync("/api/scoped");
        var second = await server.Client.GetStringAsync("/api/scoped");

        first.ShouldBe("same True");
        second.ShouldBe("same True");
        await life.Disposed.WaitAsync();
        await life.Disposed.WaitAsync();
        life.Order.ShouldBe(["function", "service", "function", "service"]);
    }

    [Fact]
    public async Task Context_NamesTheFunctionAndItsBindings()
    {
        await using var server = await RunningServer.StartAsync(typeof(Bound));

        var answer = await server.Client.GetStringAsync("/api/context/7?q=1");

        answer
            .Split('\n')
            .ShouldBe([
                "Context",
                $"{typeof(Bound).FullName}.Context",
                "httpTrigger request",
                "http $return",
                "7 1 {\"q\":\"1\"}",
                "True",
                "request,context,cancellation",
            ]);
    }

    [Fact]
    public async Task DurableClient_ComesFromTheApp()
    {
        await using var server = await RunningServer.StartAsync(
            [typeof(Bound)],
            new HttpServerOptions(),
            services => services.AddSingleton<DurableTaskClient>(new KnownInstances())
        );

        (await server.Client.GetStringAsync("/api/client")).ShouldBe("known");
    }

    public static class Bound
    {
        [Function("all")]
        public static string All(
            [HttpTrigger(Route = "all/{text}/{int}/{long}/{guid}/{bool}/{double}/{date}")] HttpRequestData request,
            string text,
            int @int,
            long @long,
            Guid guid,
            bool @bool,
            double @double,
            DateTimeOffset? date
        ) => $"{text} {@int} {@long} {guid} {@bool} {@double} {date:yyyy-MM-dd}";

        [Function("query")]
        public static string Query([HttpTrigger] HttpRequestData request, string? name, int size = 10) =>
            $"{name ?? "none"} {size}";

        [Function("needs")]
        public static string Needs([HttpTrigger] HttpRequestData request, int id) => $"{id}";

        [Function("Context")]
        public static async Task<string> Context(
            [HttpTrigger(Route = "context/{id}")] HttpRequestData request,
            FunctionContext context,
            CancellationToken cancellation
        )
        {
            var input = context.FunctionDefinition.InputBindings.Values.Single();
            var output = context.FunctionDefinition.OutputBindings.Values.Single();
            var data = context.BindingContext.BindingData;
            return string.Join(
                '\n',
                context.FunctionDefinition.Name,
                context.FunctionDefinition.EntryPoint,
                $"{input.Type} {input.Name}",
                $"{output.Type} {output.Name}",
                $"{data["id"]} {data["q"]} {data["Query"]}",
                await context.GetHttpRequestDataAsync() == request && cancellation == context.CancellationToken,
                string.Join(',', context.FunctionDefinition.Parameters.Select(parameter => parameter.Name))
            );
        }

        [Function("client")]
        public static string Client([HttpTrigger] HttpRequestData request, [DurableClient] DurableTaskClient client) =>
            client.Name;
    }

    public sealed class Scoped(PerCall injected, Life life, ILoggerFactory loggers) : IAsyncDisposable
    {
        [Function("scoped")]
        public string Run([HttpTrigger] HttpRequestData request, FunctionContext context)
        {
            loggers.ShouldNotBeNull();
            return $"same {context.InstanceServices.GetRequiredService<PerCall>() == injected}";
        }

        public ValueTask DisposeAsync()
        {
            life.Order.Add("function");
            return ValueTask.CompletedTask;
        }
    }

    public sealed class PerCall(Life life) : IDisposable
    {
        public void Dispose()
        {
            life.Order.Add("service");
            life.Disposed.Release();
        }
    }

    public sealed class Life
    {
        public IList<string> Order { get; } = [];

        public SemaphoreSlim Disposed { get; } = new(0);
    }
}
