using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

/// <summary>Metrics, traces and the key, as a registered client has them.</summary>
public sealed class ObservabilityTests
{
    private const string Source = "TranslationFunctions.Client";

    [Fact]
    public async Task Wait_IsMeasured()
    {
        var measured = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = Enable };
        listener.SetMeasurementEventCallback<double>((of, _, tags, _) => Note(of, tags));
        listener.SetMeasurementEventCallback<long>((of, _, tags, _) => Note(of, tags));
        listener.SetMeasurementEventCallback<int>((of, value, tags, _) => Note(of, tags, value));
        listener.Start();
        var job = $"{nameof(Wait_IsMeasured)}";
        var scene = new Scene(Answers.Problem(503, "{}"), Answers.Named(job, 202), Answers.Named(job, 200));

        await scene.Client.WaitForCompletionAsync(job);

        lock (measured)
        {
            measured.ShouldContain("translation.client.call.duration operation=wait,outcome=503");
            measured.ShouldContain("translation.client.call.duration operation=wait,outcome=200");
            measured.ShouldContain("translation.client.retries operation=wait");
            measured.ShouldContain("translation.client.waits.active ");
            measured.ShouldContain("translation.client.wait.duration outcome=Unknown");
            measured.ShouldContain("translation.client.wait.calls outcome=Unknown 3");
        }

        static void Enable(Instrument instrument, MeterListener listener)
        {
            if (instrument.Meter.Name == Source)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        }

        void Note(Instrument of, ReadOnlySpan<KeyValuePair<string, object?>> tags, int? value = null)
        {
            var text = string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
            lock (measured)
            {
                measured.Add($"{of.Name} {text}{(value is null ? "" : $" {value}")}");
            }
        }
    }

    [Fact]
    public async Task Wait_IsOneActivityWithItsCallsAsChildren()
    {
        var ended = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (ended)
                {
                    ended.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var root = new Activity("test").Start();
        var service = new ScriptedHandler(new FakeClock(), Answers.Pending(), Answers.Completed());

        await Registered(service).WaitForCompletionAsync("j1");

        List<Activity> mine;
        lock (ended)
        {
            mine = [.. ended.Where(activity => activity.TraceId == root.TraceId)];
        }

        mine.Select(activity => activity.OperationName)
            .ShouldBe(["translation wait", "translation wait", "translation wait"]);
        mine[2].Kind.ShouldBe(ActivityKind.Internal);
        mine[2].GetTagItem("translation.job.id").ShouldBe("j1");
        mine[2].GetTagItem("translation.calls").ShouldBe(2);
        mine.Take(2).ShouldAllBe(call => call.Kind == ActivityKind.Client && call.ParentSpanId == mine[2].SpanId);
        service.Sent.Zip(mine).ShouldAllBe(pair => pair.First.Header("traceparent") == pair.Second.Id);
    }

    [Fact]
    public async Task Call_NobodyTraces_HasATraceContextAllTheSame()
    {
        Activity.Current = null;
        var service = new ScriptedHandler(new FakeClock(), Answers.Completed());

        await Registered(service).GetStatusAsync("j1");

        service
            .Sent.Single()
            .Header("traceparent")
            .ShouldNotBeNull()
            .ShouldMatch("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$");
    }

    [Fact]
    public async Task Key_IsSentWithEveryCall()
    {
        var service = new ScriptedHandler(new FakeClock(), Answers.Completed());

        await Registered(service, options => options.ApiKey = "secret").GetStatusAsync("j1");

        service.Sent.Single().Header("x-functions-key").ShouldBe("secret");
    }

    [Fact]
    public async Task Key_Refused_SaysWhatToSet()
    {
        var refused = await Should.ThrowAsync<UnexpectedAnswerException>(() =>
            new Scene(Answers.Problem(403, "{}")).Client.CancelJobAsync("j1")
        );

        refused.Message.ShouldContain("TranslationClientOptions.ApiKey");
    }

    [Fact]
    public async Task Clients_OfOneRegistration_ShareWhatTheyKnow()
    {
        var service = new ScriptedHandler(new FakeClock(), Answers.Completed());
        await using var provider = Provider(service, _ => { });

        await provider.GetRequiredService<ITranslationClient>().GetStatusAsync("j1");
        await provider.GetRequiredService<ITranslationClient>().GetStatusAsync("j1");

        service.Sent.Count.ShouldBe(1);
    }

    private static ITranslationClient Registered(
        ScriptedHandler service,
        Action<TranslationClientOptions>? configure = null
    ) => Provider(service, configure ?? (_ => { })).GetRequiredService<ITranslationClient>();

    private static ServiceProvider Provider(ScriptedHandler service, Action<TranslationClientOptions> configure) =>
        new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeClock())
            .AddTranslationClient(options =>
            {
                options.BaseAddress = new Uri("https://service.test");
                configure(options);
            })
            .ConfigurePrimaryHttpMessageHandler(() => service)
            .Services.BuildServiceProvider();
}
