using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.EmbeddedHost.Http;

namespace TranslationFunctions.Tests.Host.Http;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_RunsAroundTheFunctionInItsOrder()
    {
        var steps = new List<string>();
        await using var server = await StartAsync(Around("outer"), Around("inner"));

        await server.Client.GetAsync("/api/fine");

        steps.ShouldBe(["outer in fine", "inner in fine", "inner out fine", "outer out fine"]);

        Func<FunctionContext, Func<Task>, Task> Around(string name) =>
            async (context, next) =>
            {
                steps.Add($"{name} in {context.FunctionDefinition.Name}");
                await next();
                steps.Add($"{name} out {context.GetInvocationResult().Value}");
            };
    }

    [Fact]
    public async Task Middleware_ThatCatches_AnswersInTheFunctionsPlace()
    {
        await using var server = await StartAsync(
            async (context, next) =>
            {
                try
                {
                    await next();
                }
                catch (InvalidOperationException error)
                {
                    var request = await context.GetHttpRequestDataAsync();
                    var response = request!.CreateResponse(HttpStatusCode.Conflict);
                    await response.WriteStringAsync(error.Message);
                    context.GetInvocationResult().Value = response;
                }
            }
        );

        var answer = await server.Client.GetAsync("/api/failing");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("no");
        server.Log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Middleware_ThatDoesNotGoOn_KeepsTheFunctionFromRunning()
    {
        await using var server = await StartAsync((_, _) => Task.CompletedTask);

        (await server.Client.GetAsync("/api/failing")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Items_SetByMiddleware_ReachTheFunction()
    {
        await using var server = await StartAsync(
            (context, next) =>
            {
                context.Items["who"] = "middleware";
                return next();
            }
        );

        (await server.Client.GetStringAsync("/api/items")).ShouldBe("middleware");
    }

    private static Task<RunningServer> StartAsync(params Func<FunctionContext, Func<Task>, Task>[] middleware)
    {
        FunctionExecutionDelegate Compose(FunctionExecutionDelegate function) =>
            middleware.Reverse().Aggregate(function, (next, step) => context => step(context, () => next(context)));

        return RunningServer.StartAsync(
            [typeof(Plain)],
            new HttpServerOptions(),
            services => services.AddSingleton<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>>(Compose)
        );
    }

    public static class Plain
    {
        [Function("fine")]
        public static string Fine([HttpTrigger] HttpRequestData request) => "fine";

        [Function("failing")]
        public static HttpResponseData Failing([HttpTrigger] HttpRequestData request) =>
            throw new InvalidOperationException("no");

        [Function("items")]
        public static string Items([HttpTrigger] HttpRequestData request, FunctionContext context) =>
            (string)context.Items["who"];
    }
}
