using System.Runtime.Loader;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.Functions;

namespace TranslationFunctions.Tests.Host.Functions;

public sealed class FunctionCatalogTests
{
    [Fact]
    public void Functions_OfEveryKind_AreFound()
    {
        var functions = FunctionCatalog.Discover([typeof(Good), typeof(string)]).Functions;

        functions
            .Select(function => (function.Name, function.Kind, function.ResultType))
            .ShouldBe([
                ("http", TriggerKind.Http, typeof(HttpResponseData)),
                ("orchestration", TriggerKind.Orchestration, typeof(int)),
                ("activity", TriggerKind.Activity, typeof(void)),
                ("entity", TriggerKind.Entity, typeof(void)),
            ]);
    }

    [Fact]
    public void Functions_OfAnAssembly_AreFoundByTheirAttribute()
    {
        var error = Should.Throw<InvalidFunctionsException>(() =>
            FunctionCatalog.Discover(typeof(FunctionCatalogTests).Assembly)
        );

        error.Message.ShouldStartWith("The app's functions cannot run:\n- ");
        error.Message.ShouldContain($"{typeof(Bad).FullName}.NoTrigger has no trigger");
    }

    // Reflection may give two threads that ask first two objects for one parameter.
    [Fact]
    public void Functions_FoundByManyThreadsAtOnce_AreTheSame()
    {
        var path = typeof(TranslationFunctions.Jobs.StartJob).Assembly.Location;
        for (var round = 0; round < 20; round++)
        {
            var context = new AssemblyLoadContext($"{round}", isCollectible: true);
            var app = context.LoadFromAssemblyPath(path);
            using var together = new Barrier(8);
            var counts = new int[8];
            Parallel.For(
                0,
                counts.Length,
                new ParallelOptions { MaxDegreeOfParallelism = counts.Length },
                i =>
                {
                    together.SignalAndWait(TimeSpan.FromMilliseconds(50));
                    counts[i] = FunctionCatalog.Discover(app).Functions.Count;
                }
            );
            counts.Distinct().Count().ShouldBe(1);
            context.Unload();
        }
    }

    [Theory]
    [InlineData(nameof(Bad.NoTrigger), "has no trigger")]
    [InlineData(nameof(Bad.TwoTriggers), "has 2 triggers")]
    [InlineData(nameof(Bad.Unknown), "has the trigger TimerTriggerAttribute, which this host does not know.")]
    [InlineData(nameof(Bad.Generic), "is generic")]
    [InlineData("Hidden", "is not public.")]
    [InlineData(nameof(Bad.Nameless), "has no function name")]
    [InlineData(
        nameof(Bad.WrongContext),
        "has its trigger on a String: the parameter 'context' must be a TaskOrchestrationContext."
    )]
    [InlineData(
        nameof(Bad.WrongRequest),
        "has its trigger on a Object: the parameter 'request' must be a HttpRequestData."
    )]
    [InlineData(nameof(Bad.ClientInOrchestration), "has a parameter that nothing fills: DurableTaskClient 'client'.")]
    [InlineData(nameof(Bad.TwoInputs), "takes several inputs")]
    [InlineData(nameof(Bad.Unfillable), "has a parameter that nothing fills: Uri 'where'.")]
    [InlineData(nameof(Bad.ActivityExtra), "has a parameter that nothing fills: Int32 'other'.")]
    [InlineData(nameof(Bad.Out), "has a parameter that nothing fills: String& 'text'.")]
    public void Function_ThatCannotRun_IsNamedWithTheReason(string method, string reason)
    {
        var error = Should.Throw<InvalidFunctionsException>(() => FunctionCatalog.Discover([typeof(Bad)]));

        error.Problems.ShouldContain(problem => problem.StartsWith($"{typeof(Bad).FullName}.{method} {reason}"));
        error.Problems.Count.ShouldBe(13);
    }

    [Fact]
    public void Class_ThatIsAbstract_IsRefused() =>
        Should
            .Throw<InvalidFunctionsException>(() => FunctionCatalog.Discover([typeof(Unfinished)]))
            .Problems.ShouldBe([$"{typeof(Unfinished).FullName}.Run cannot be called: it or its class is abstract."]);

    [Fact]
    public void Names_ThatDifferInCaseOnly_AreRefusedNamingBoth()
    {
        var error = Should.Throw<InvalidFunctionsException>(() => FunctionCatalog.Discover([typeof(Twins)]));

        var name = typeof(Twins).FullName;
        error.Problems.ShouldBe([
            $"{name}.One and {name}.Two are all named 'same'. Give each function its own name; case does not count.",
        ]);
    }

    public static class Good
    {
        [Function("http")]
        public static HttpResponseData Http(
            [HttpTrigger] HttpRequestData request,
            [DurableClient] DurableTaskClient client,
            FunctionContext context,
            CancellationToken cancellation,
            Guid? id
        ) => request.CreateResponse();

        [Function("orchestration")]
        public static Task<int> Orchestration(
            [OrchestrationTrigger] TaskOrchestrationContext context,
            Uri input,
            FunctionContext function
        ) => Task.FromResult(1);

        [Function("activity")]
        public static ValueTask Activity(
            [ActivityTrigger] Uri input,
            string instanceId,
            TaskActivityContext task,
            [DurableClient] DurableTaskClient client
        ) => default;

        [Function("entity")]
        public static Task Entity([EntityTrigger] TaskEntityDispatcher dispatcher) => Task.CompletedTask;

        public static void NotAFunction() { }
    }

    public static class Bad
    {
        [Function("a")]
        public static void NoTrigger(string text) { }

        [Function("b")]
        public static void TwoTriggers([HttpTrigger] HttpRequestData one, [ActivityTrigger] string two) { }

        [Function("c")]
        public static void Unknown([TimerTrigger] string timer) { }

        [Function("d")]
        public static void Generic<T>([HttpTrigger] HttpRequestData request) { }

        [Function("e")]
        private static void Hidden([HttpTrigger] HttpRequestData request) { }

        [Function(" ")]
        public static void Nameless([HttpTrigger] HttpRequestData request) { }

        [Function("f")]
        public static void WrongContext([OrchestrationTrigger] string context) { }

        [Function("g")]
        public static void WrongRequest([HttpTrigger] object request) { }

        [Function("h")]
        public static void ClientInOrchestration(
            [OrchestrationTrigger] TaskOrchestrationContext context,
            [DurableClient] DurableTaskClient client
        ) { }

        [Function("i")]
        public static void TwoInputs([OrchestrationTrigger] TaskOrchestrationContext context, int one, int two) { }

        [Function("j")]
        public static void Unfillable([HttpTrigger] HttpRequestData request, Uri where) { }

        [Function("k")]
        public static void ActivityExtra([ActivityTrigger] string input, int other) { }

        [Function("l")]
        public static void Out([HttpTrigger] HttpRequestData request, out string text) => text = string.Empty;
    }

    public static class Twins
    {
        [Function("same")]
        public static void One([HttpTrigger] HttpRequestData request) { }

        [Function("SAME")]
        public static void Two([HttpTrigger] HttpRequestData request) { }
    }

    public abstract class Unfinished
    {
        [Function("run")]
        public void Run([HttpTrigger] HttpRequestData request) { }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class TimerTriggerAttribute : TriggerBindingAttribute;
}
