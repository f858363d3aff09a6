using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>Runs calls through the app's middleware to its methods.</summary>
internal sealed class FunctionInvoker
{
    private readonly FunctionExecutionDelegate pipeline;

    /// <summary>Composes the app's middleware.</summary>
    /// <param name="services">
    /// The app's services. A <c>Func</c> from <see cref="FunctionExecutionDelegate"/> to the same among them is its
    /// middleware, composed.
    /// </param>
    public FunctionInvoker(IServiceProvider services)
    {
        Services = services;
        var middleware = services.GetService<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>>();
        pipeline = middleware is null ? CallMethodAsync : middleware(CallMethodAsync);
    }

    public IServiceProvider Services { get; }

    /// <summary>Runs one call to its end; its answer is then in <see cref="Invocation.Result"/>.</summary>
    /// <remarks>Adds no thread and no context of its own: an orchestration stays on its caller's.</remarks>
    public Task InvokeAsync(Invocation invocation) => pipeline(invocation);

    private static async Task CallMethodAsync(FunctionContext context)
    {
        var invocation =
            context as Invocation
            ?? throw new InvalidOperationException(
                $"A middleware passed on a {context.GetType().Name} instead of the context it was given. Pass on the same context."
            );
        invocation.Result.Value = await invocation.Function.Call(invocation);
    }
}
