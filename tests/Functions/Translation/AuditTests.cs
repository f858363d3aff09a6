using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Jobs;

namespace TranslationFunctions.Tests.Functions.Translation;

/// <summary>The audit log: one JSON object on one line for each event of a job's life.</summary>
public class AuditTests
{
    [Fact]
    public async Task Log_OfAJobThatFailsOnce_HasALineForEachEvent()
    {
        using Lines lines = new();
        await using var host = await FunctionsTestHost.StartAsync<StartJob>(options =>
            options with
            {
                Services = services => services.AddLogging(logging => logging.AddProvider(lines)),
            }
        );
        const string Body = """
            {"delay":{"model":"fixed","seconds":3},"failure":{"model":"fixed","probability":1},"on_error":{"restarts":1}}
            """;
        var started = await host.Client.PostAsync("/jobs", new StringContent(Body));
        var id = JsonElement.Parse(await started.Content.ReadAsStringAsync()).GetProperty("job_id").GetString()!;
        await host.Durable.WaitForInstanceCompletionAsync(id);

        var events = lines.All.Select(line => JsonElement.Parse(line)).ToArray();
        events.ShouldAllBe(line => line.GetProperty("job_id").GetString() == id);
        // Whoever created it and the job itself write side by side; the times tell the order.
        events
            .Select(line => (At(line), line.GetProperty("event").GetString()))
            .Order()
            .ShouldBe([(0, "created"), (0, "started"), (3, "attempt_failed"), (3, "started"), (6, "failed")]);
        var failed = events.Single(line => line.GetProperty("event").GetString() == "failed");
        failed.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        lines.All.ShouldAllBe(line => !line.Contains('\n'));
    }

    private static double At(JsonElement line) =>
        (line.GetProperty("at").GetDateTimeOffset() - new VirtualTime().GetUtcNow()).TotalSeconds;

    private sealed class Lines : ILoggerProvider
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, All);

        public void Dispose() { }

        private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => category == "TranslationFunctions.Audit";

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
                    lines.Enqueue(formatter(state, exception));
                }
            }
        }
    }
}
