using Microsoft.Extensions.Logging;

namespace TranslationFunctions.Tests.Standins.DurableTask;

public sealed class TaskOrchestrationContextTests
{
    [Fact]
    public async Task EventInTime_IsReturnedAndItsTimerCancelled()
    {
        using LoggerFactory loggers = new();
        FakeOrchestration context = new(loggers);
        Task<int> wait = context.WaitForExternalEvent<int>("e", TimeSpan.FromMinutes(1));

        context.Event.SetResult(5);

        (await wait).ShouldBe(5);
        context.FireAt.ShouldBe(context.CurrentUtcDateTime.AddMinutes(1));
        context.Timer.Task.IsCanceled.ShouldBeTrue();
    }

    [Fact]
    public async Task Timeout_CancelsTheWait()
    {
        using LoggerFactory loggers = new();
        FakeOrchestration context = new(loggers);
        Task<int> wait = context.WaitForExternalEvent<int>("e", TimeSpan.FromMinutes(1));

        context.Timer.SetResult();

        await Should.ThrowAsync<TaskCanceledException>(() => wait);
        context.Event.Task.IsCanceled.ShouldBeTrue();
    }

    [Fact]
    public void ReplaySafeLogger_DuringReplay_IsSilent()
    {
        List<string> written = [];
        using LoggerFactory loggers = new([new ListProvider(written)]);
        FakeOrchestration context = new(loggers);
        ILogger[] made =
        [
            context.CreateReplaySafeLogger("a"),
            context.CreateReplaySafeLogger<FakeOrchestration>(),
            context.ReplaySafeLoggerFactory.CreateLogger("b"),
        ];

        Array.ForEach(made, logger => logger.LogWarning("first"));
        context.Replaying = true;
        Array.ForEach(made, logger => logger.LogWarning("again"));

        written.ShouldBe(["first", "first", "first"]);
    }

    [Fact]
    public void CompareVersionTo_ComparesItsOwn()
    {
        using LoggerFactory loggers = new();

        new FakeOrchestration(loggers).CompareVersionTo("1.10").ShouldBeNegative();
    }

    private sealed class ListProvider(List<string> written) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => written.Add(formatter(state, exception));

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
