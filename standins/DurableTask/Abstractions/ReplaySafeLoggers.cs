using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

/// <summary>Makes replay-safe loggers over another factory, which is asked for anew each time.</summary>
internal sealed class ReplaySafeLoggers(TaskOrchestrationContext context, Func<ILoggerFactory> inner) : ILoggerFactory
{
    private const int MaxDepth = 10;

    /// <summary>The first factory beneath that is not replay-safe itself, so that no logger is wrapped twice.</summary>
    public static ILoggerFactory Unwrap(ILoggerFactory factory)
    {
        for (int depth = 0; depth <= MaxDepth; depth++)
        {
            if (factory is not ReplaySafeLoggers wrapper)
            {
                return factory;
            }

            factory = wrapper.Inner;
        }

        throw new InvalidOperationException(
            $"More than {MaxDepth} replay-safe logger factories are wrapped around each other: a context that wraps another must return the inner context's ReplaySafeLoggerFactory as its LoggerFactory, not its own."
        );
    }

    private ILoggerFactory Inner => inner();

    public ILogger CreateLogger(string categoryName) =>
        new ReplaySafeLogger(context, Unwrap(Inner).CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException(
            "A replay-safe logger factory takes no providers: add them to the host's logging instead."
        );

    public void Dispose()
    {
        // The inner factory is the host's.
    }
}
