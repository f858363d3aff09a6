using Microsoft.Extensions.Logging;
using Refit;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

/// <summary>A client against a scripted service, under a clock that jumps from delay to delay.</summary>
public sealed class Scene
{
    public Scene(params Func<HttpResponseMessage>[] script)
        : this(new FakeClock(), script) { }

    public Scene(FakeClock clock, params Func<HttpResponseMessage>[] script)
    {
        Clock = clock;
        Service = new ScriptedHandler(clock, script);
        Http = new HttpClient(Service) { BaseAddress = new Uri("https://service.test/") };
    }

    public Scene(RoutedScript script)
        : this(new FakeClock(), script) { }

    public Scene(FakeClock clock, RoutedScript script)
        : this(clock, (_, uri) => script.Answer(uri)) { }

    public Scene(FakeClock clock, Func<int, Uri, HttpResponseMessage> answer)
    {
        Clock = clock;
        Service = new ScriptedHandler(clock, answer);
        Http = new HttpClient(Service) { BaseAddress = new Uri("https://service.test/") };
    }

    public FakeClock Clock { get; }

    public ScriptedHandler Service { get; }

    public HttpClient Http { get; }

    public TranslationClientOptions Options { get; } = new() { Jitter = 0 };

    public LogSpy Log { get; } = new();

    public SynchronousProgress Progress { get; } = new();

    public TranslationClient Client => ClientOver(Http);

    public IEnumerable<double> DelaysInSeconds => Clock.Delays.Select(delay => delay.TotalSeconds);

    public TranslationClient ClientOver(HttpClient http) =>
        new(RestService.For<ITranslationApi>(http), Options, Clock, new Random(1), Log);

    public sealed class SynchronousProgress : IProgress<JobStatus>
    {
        public IList<JobStatus> Seen { get; } = [];

        public void Report(JobStatus value) => Seen.Add(value);
    }

    public sealed class LogSpy : ILogger<TranslationClient>
    {
        public IList<(EventId Event, LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add((eventId, logLevel, formatter(state, exception)));
    }
}
