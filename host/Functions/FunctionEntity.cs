using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>An entity function as an entity: the function says which object handles an operation.</summary>
internal sealed class FunctionEntity(CompiledFunction function, FunctionInvoker invoker, CancellationToken stopping)
    : ITaskEntity
{
    private readonly Func<IServiceProvider, Func<ITaskEntity, Task>, TaskEntityDispatcher> newDispatcher =
        invoker.Services.GetRequiredService<Func<IServiceProvider, Func<ITaskEntity, Task>, TaskEntityDispatcher>>();

    public async ValueTask<object?> RunAsync(TaskEntityOperation operation)
    {
        object? result = null;
        await using var scope = invoker.Services.CreateAsyncScope();
        var dispatcher = newDispatcher(
            scope.ServiceProvider,
            async entity => result = await entity.RunAsync(operation)
        );
        await using var invocation = new DurableInvocation(
            function,
            invoker,
            dispatcher,
            input: null,
            operation.Context.Id.ToString(),
            stopping
        )
        {
            InstanceServices = scope.ServiceProvider,
        };
        await invoker.InvokeAsync(invocation);
        return result;
    }
}
