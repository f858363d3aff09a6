using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

/// <summary>Polling by what past waits have taught.</summary>
public sealed class AdaptiveTests
{
    private static readonly TranslationClientOptions Options = new() { Strategy = PollStrategy.Adaptive, Jitter = 0 };

    [Fact]
    public void Next_TooFewWaits_GrowsFromTheInterval() =>
        Enumerable
            .Range(0, 3)
            .Select(delays =>
                PollDelay.Next(At(0) with { Delays = delays }, Options, Known([.. Seconds(7)]), new Random(1))
            )
            .Select(plan => plan.Delay.TotalSeconds)
            .ShouldBe([2, 3, 4.5]);

    [Fact]
    public void Next_JobsThatTakeAlwaysTheSame_LooksOnceJustAfter() =>
        Next(0, [.. Enumerable.Repeat(Exactly(15), 10)]).ShouldBe(15.02, tolerance: 0.001);

    [Fact]
    public void Next_UniformTimes_LooksAsKellersDensitySays()
    {
        // h(t) = 1/(30 - t): looks are where the integral of sqrt(h/2c), 2 sqrt(20/2) - 2 sqrt((30 - t)/2) for c = 1 s,
        // is whole; spread so that the last of round(6.32) = 6 is at 30 s, the k-th is at 30 - 20 (1 - k/6)^2.
        WaitSpan[] waits = [.. Enumerable.Range(0, 128).Select(i => Exactly(10 + (20 * i / 127.0)))];
        var looks = new List<double>();
        for (var age = 0.0; age < 29.5; age = looks[^1])
        {
            looks.Add(age + Next(age, waits));
        }

        var wanted = Enumerable.Range(1, 6).Select(k => 30 - (20 * Math.Pow(1 - (k / 6.0), 2)));
        looks.Count.ShouldBeInRange(6, 7);
        looks.Zip(wanted).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1.2);
    }

    [Fact]
    public void Next_DearerCalls_AreFewer()
    {
        WaitSpan[] waits = [.. Enumerable.Range(0, 64).Select(i => Exactly(10 + (i * 0.3)))];

        Next(0, waits, cost: 10).ShouldBeGreaterThan(Next(0, waits, cost: 0.1));
    }

    [Fact]
    public void Next_JobThatOutlastsAllKnown_IsLookedAtEverLessOften()
    {
        WaitSpan[] waits = [.. Enumerable.Range(0, 32).Select(i => Exactly(10 + (i * 0.1)))];

        var soon = Next(15, waits);
        var late = Next(1000, waits);

        soon.ShouldBeLessThan(5);
        late.ShouldBeInRange(40, 50);
    }

    [Fact]
    public void Of_WaitsSeenOnlyAtLooks_FindsWhereTheyEnded()
    {
        // All that is known of each is the five seconds it ended in; one in four ended before the first look at 15 s.
        var distribution = WaitDistribution.Of([
            .. Enumerable
                .Range(0, 100)
                .Select(i =>
                    (i % 4) switch
                    {
                        0 => Between(0, 15),
                        1 => Between(15, 20),
                        _ => Between(20, 25),
                    }
                ),
        ]);

        var first = PollDelay.Next(At(15), Options, new PollKnowledge { Past = distribution }, new Random(1)).Delay;

        first.TotalSeconds.ShouldBeInRange(2, 7.5);
    }

    [Fact]
    public async Task Wait_NoHints_LearnsFromTheJobsBefore()
    {
        var clock = new FakeClock();
        var (job, ends) = (0, TimeSpan.Zero);
        var scene = new Scene(clock, (_, uri) => (uri.AbsolutePath == "/jobs" ? Create() : Ask())());
        var client = scene.Client;
        var calls = new List<int>();

        for (var i = 0; i < 60; i++)
        {
            var before = scene.Service.Sent.Count;
            await client.CreateJobAndWaitAsync(options: new() { Strategy = PollStrategy.Adaptive });
            calls.Add(scene.Service.Sent.Count - before - 1);
        }

        // Looks grow from 2 s until enough jobs of 11 s have ended; then one or two are enough.
        calls.Take(8).ShouldAllBe(looks => looks == 4);
        calls.Skip(40).Average().ShouldBeLessThan(2);

        Func<HttpResponseMessage> Create()
        {
            ends = clock.Elapsed + TimeSpan.FromSeconds(11);
            return Answers.Json(202, $$"""{"job_id":"{{++job}}"}""");
        }

        Func<HttpResponseMessage> Ask() => Answers.Named($"{job}", clock.Elapsed < ends ? 202 : 200);
    }

    [Fact]
    public void NoWaits_ThrowNothing() => WaitDistribution.Of([]).ShouldBeNull();

    private static IEnumerable<WaitSpan> Seconds(int count) => Enumerable.Range(1, count).Select(i => Exactly(i));

    private static WaitSpan Exactly(double seconds) => Between(seconds, seconds);

    private static WaitSpan Between(double from, double to) =>
        new(TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to));

    private static PollSituation At(double age) =>
        new() { Age = TimeSpan.FromSeconds(age), Remaining = TimeSpan.FromDays(1) };

    private static PollKnowledge Known(WaitSpan[] waits) => new() { Past = WaitDistribution.Of(waits) };

    private static double Next(double age, WaitSpan[] waits, double cost = 1)
    {
        var options = new TranslationClientOptions
        {
            Strategy = PollStrategy.Adaptive,
            CallCost = TimeSpan.FromSeconds(cost),
        };
        return PollDelay.Next(At(age), options, Known(waits), new Random(1)).Delay.TotalSeconds;
    }
}
