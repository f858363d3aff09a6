using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Context.Features;
using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.Tests.Standins.FunctionsWorker;

/// <summary>What middleware sees of inputs and results, from the features that a host sets.</summary>
public sealed class InvocationTests
{
    private readonly FakeInvocation context = new(new ServiceCollection().BuildServiceProvider());

    [Fact]
    public async Task BoundInput_ThatMiddlewareReplaces_IsWhatTheFunctionGets()
    {
        Inputs inputs = new();
        context.Features.Set<IFunctionInputBindingFeature>(inputs);

        InputBindingData<string> bound = await context.BindInputAsync<string>(
            context.FunctionDefinition.InputBindings["req"]
        );
        bound.Value.ShouldBe("given");
        bound.Value = "replaced";

        inputs.Result.Values.ShouldBe([1, "replaced"]);
    }

    [Fact]
    public void InvocationResult_UnderItsType_WritesThrough()
    {
        context.Features.Set<InvocationResult>(new Result { Value = "returned" });

        context.GetInvocationResult<string>().Value = "replaced";

        context.GetInvocationResult().Value.ShouldBe("replaced");
        Should.Throw<InvalidOperationException>(() => context.GetInvocationResult<int>());
    }

    [Fact]
    public void InvocationResult_BeforeTheHostSetIt_SaysWhatIsMissing() =>
        Should
            .Throw<InvalidOperationException>(() => context.GetInvocationResult())
            .Message.ShouldContain("InvocationResult");

    private sealed class Inputs : IFunctionInputBindingFeature
    {
        public FunctionInputBindingResult Result { get; } = new([1, "given"]);

        public ValueTask<FunctionInputBindingResult> BindFunctionInputAsync(FunctionContext context) => new(Result);
    }

    private sealed class Result : InvocationResult
    {
        public override object? Value { get; set; }
    }
}
