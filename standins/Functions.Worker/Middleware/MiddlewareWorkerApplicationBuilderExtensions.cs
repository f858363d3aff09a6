using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds code around invocations: what is added first is outermost.</summary>
public static class MiddlewareWorkerApplicationBuilderExtensions
{
    /// <summary>Adds a middleware class, as a singleton.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="builder">The app.</param>
    /// <returns>The app.</returns>
    public static IFunctionsWorkerApplicationBuilder UseMiddleware<T>(this IFunctionsWorkerApplicationBuilder builder)
        where T : class, IFunctionsWorkerMiddleware
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<T>();
        return builder.Use(next => context => context.InstanceServices.GetRequiredService<T>().Invoke(context, next));
    }

    /// <summary>Adds a function as middleware.</summary>
    /// <param name="builder">The app.</param>
    /// <param name="middleware">Takes the invocation and the rest of it.</param>
    /// <returns>The app.</returns>
    public static IFunctionsWorkerApplicationBuilder UseMiddleware(
        this IFunctionsWorkerApplicationBuilder builder,
        Func<FunctionContext, Func<Task>, Task> middleware
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(middleware);
        return builder.Use(next => context => middleware(context, () => next(context)));
    }

    /// <summary>Adds a middleware class, as a singleton, for some invocations.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="builder">The app.</param>
    /// <param name="predicate">Which invocations.</param>
    /// <returns>The app.</returns>
    public static IFunctionsWorkerApplicationBuilder UseWhen<T>(
        this IFunctionsWorkerApplicationBuilder builder,
        Func<FunctionContext, bool> predicate
    )
        where T : class, IFunctionsWorkerMiddleware
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(predicate);
        builder.Services.AddSingleton<T>();
        return builder.Use(next =>
            context =>
                predicate(context)
                    ? context.InstanceServices.GetRequiredService<T>().Invoke(context, next)
                    : next(context)
        );
    }

    /// <summary>Adds a function as middleware for some invocations.</summary>
    /// <param name="builder">The app.</param>
    /// <param name="predicate">Which invocations.</param>
    /// <param name="middleware">Takes the invocation and the rest of it.</param>
    /// <returns>The app.</returns>
    public static IFunctionsWorkerApplicationBuilder UseWhen(
        this IFunctionsWorkerApplicationBuilder builder,
        Func<FunctionContext, bool> predicate,
        Func<FunctionContext, Func<Task>, Task> middleware
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(predicate);
        ArgumentNullException.ThrowIfNull(middleware);
        return builder.Use(next =>
            context => predicate(context) ? middleware(context, () => next(context)) : next(context)
        );
    }
}
