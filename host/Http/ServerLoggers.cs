using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>Lets the web server's warnings and errors through to the app's log, and none of its chatter.</summary>
internal sealed class ServerLoggers(ILoggerFactory app) : ILoggerFactory
{
    // A log of requests makes ASP.NET Core start an activity for each; the app's tracing decides that, not its log.
    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("Microsoft.AspNetCore.Hosting.Diagnostics", StringComparison.Ordinal)
            ? NullLogger.Instance
            : new Warnings(app.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => app.AddProvider(provider);

    public void Dispose() { }

    private sealed class Warnings(ILogger log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning && log.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
            {
                log.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}
