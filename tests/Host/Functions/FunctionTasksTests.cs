using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.EmbeddedHost.Functions;

namespace TranslationFunctions.Tests.Host.Functions;

public sealed class FunctionTasksTests
{
    private readonly List<string> steps = [];

    [Fact]
    public void Registry_HasEachDurableFunctionUnderItsName()
    {
        var registry = Registry();

        registry
            .GetOrchestrators()
            .Select(task => task.Key.Name)
            .ShouldBe(["twice", "bare", "failing"], ignoreOrder: true);
        registry.GetActivities().Select(task => task.Key.Name).ShouldBe(["double", "whole", "many"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("twice", typeof(int), typeof(string))]
    [InlineData("bare", typeof(object), typeof(object))]
    public void Orchestrator_HasTheTypesOfItsFunction(string name, Type input, Type output)
    {
        var orchestrator = Orchestrator(name);

        orchestrator.InputType.ShouldBe(input);
        orchestrator.OutputType.ShouldBe(output);
    }

    [Fact]
    public async Task Orchestrator_NeverLeavesItsCallersThreadAndContext()
    {
        var context = new SilentContext();
        var thread = new OneThread();

        var run = thread.Run(() => Orchestrator("twice").RunAsync(context, 21));
        run.IsCompleted.ShouldBeFalse();
        steps.ShouldBe(["in twice"]);

        thread.Run(() => context.Activity.TrySetResult(42));
        thread.Drain();

        run.IsCompletedSuccessfully.ShouldBeTrue();
        (await run).ShouldBe("21 twice is 42 in instance");
        steps.ShouldBe(["in twice", "out twice"]);
    }

    [Fact]
    public async Task Orchestrator_WithoutAnInput_GetsTheTypesDefault()
    {
        var context = new SilentContext();
        context.Activity.SetResult(0);

        (await Orchestrator("twice").RunAsync(context, null)).ShouldBe("0 twice is 0 in instance");
        (await Orchestrator("bare").RunAsync(context, "ignored")).ShouldBeNull();
    }

    [Fact]
    public async Task Orchestrator_ThatThrows_FailsWithItsOwnException()
    {
        var error = await Should.ThrowAsync<IOException>(() =>
            Orchestrator("failing").RunAsync(new SilentContext(), null)
        );

        error.Message.ShouldBe("disk");
    }

    [Theory]
    [InlineData("double", typeof(int), typeof(int), 21, 42)]
    [InlineData("double", typeof(int), typeof(int), null, 0)]
    [InlineData("whole", typeof(object), typeof(string), null, "call of instance")]
    [InlineData("many", typeof(string), typeof(object), "in", null)]
    public async Task Activity_RunsItsFunctionWithItsInput(
        string name,
        Type inputType,
        Type outputType,
        object? input,
        object? output
    )
    {
        var activity = Registry().GetActivities().Single(task => task.Key.Name == name).Value(Services());

        activity.InputType.ShouldBe(inputType);
        activity.OutputType.ShouldBe(outputType);
        (await activity.RunAsync(new Call(), input)).ShouldBe(output);
        steps.ShouldBe([$"in {name}", $"out {name}"]);
    }

    private ITaskOrchestrator Orchestrator(string name) =>
        Registry().GetOrchestrators().Single(task => task.Key.Name == name).Value(Services());

    private DurableTaskRegistry Registry() =>
        FunctionTasks.AddTo(
            new DurableTaskRegistry(),
            FunctionCatalog.Discover([typeof(Durable)]),
            new FunctionInvoker(Services()),
            CancellationToken.None
        );

    private ServiceProvider Services() =>
        new ServiceCollection()
            .AddSingleton<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>>(next =>
                async context =>
                {
                    steps.Add($"in {context.FunctionDefinition.Name}");
                    await next(context);
                    steps.Add($"out {context.FunctionDefinition.Name}");
                }
            )
            .BuildServiceProvider();

    public static class Durable
    {
        [Function("twice")]
        public static async Task<string> Twice([OrchestrationTrigger] TaskOrchestrationContext context, int input)
        {
            var result = await context.CallActivityAsync<int>("double", input);
            return $"{input} twice is {result} in {context.InstanceId}";
        }

        [Function("bare")]
        public static Task Bare([OrchestrationTrigger] TaskOrchestrationContext context) => Task.CompletedTask;

        [Function("failing")]
        public static Task Failing([OrchestrationTrigger] TaskOrchestrationContext context) =>
            throw new IOException("disk");

        [Function("double")]
        public static int Double([ActivityTrigger] int input) => 2 * input;

        [Function("whole")]
        public static async Task<string> Whole([ActivityTrigger] TaskActivityContext context)
        {
            await Task.Yield();
            return $"{context.Name} of {context.InstanceId}";
        }

        [Function("many")]
        public static async ValueTask Many(
            [ActivityTrigger] string input,
            string instanceId,
            TaskActivityContext task,
            FunctionContext context
        )
        {
            await Task.Yield();
            input.ShouldBe("in");
            instanceId.ShouldBe("instance");
            task.InstanceId.ShouldBe("instance");
            context.BindingContext.BindingData["instanceId"].ShouldBe("instance");
        }
    }

    private sealed class Call : TaskActivityContext
    {
        public override TaskName Name => "call";

        public override string InstanceId => "instance";
    }
}
