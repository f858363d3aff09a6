using Microsoft.DurableTask;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>An orchestration function as a task. It holds no state: one serves all instances.</summary>
internal sealed class FunctionOrchestrator(CompiledFunction function, FunctionInvoker invoker) : ITaskOrchestrator
{
    public Type InputType { get; } =
        function
            .Descriptor.Parameters.FirstOrDefault(parameter =>
                ArgumentBinding.IsOrchestrationInput(function.Descriptor, parameter)
            )
            ?.ParameterType
        ?? typeof(object);

    public Type OutputType => function.OutputType;

    public async Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
    {
        var invocation = new DurableInvocation(
            function,
            invoker,
            context,
            input,
            context.InstanceId,
            CancellationToken.None
        );
        try
        {
            await invoker.InvokeAsync(invocation);
            return invocation.Result.Value;
        }
        finally
        {
            // Not awaited: a service that is slow to end would hold the orchestration's own thread of execution.
            _ = invocation.DisposeAsync().AsTask();
        }
    }
}
