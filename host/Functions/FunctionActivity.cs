using Microsoft.DurableTask;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>An activity function as a task. It holds no state: one serves all calls.</summary>
internal sealed class FunctionActivity(CompiledFunction function, FunctionInvoker invoker, CancellationToken stopping)
    : ITaskActivity
{
    public Type InputType { get; } =
        function.Descriptor.TriggerParameter.ParameterType == typeof(TaskActivityContext)
            ? typeof(object)
            : function.Descriptor.TriggerParameter.ParameterType;

    public Type OutputType => function.OutputType;

    public async Task<object?> RunAsync(TaskActivityContext context, object? input)
    {
        await using var invocation = new DurableInvocation(
            function,
            invoker,
            context,
            input,
            context.InstanceId,
            stopping
        );
        await invoker.InvokeAsync(invocation);
        return invocation.Result.Value;
    }
}
