using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Time;

/// <summary>A clock that jumps when nobody works and somebody waits.</summary>
public class VirtualTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Delay_OfFortyDays_TakesNoTimeAndFortyDaysOfTheClock()
    {
        var time = new VirtualTime();

        await Task.Delay(TimeSpan.FromDays(40), time, Patience.Token);

        time.GetUtcNow().ShouldBe(Start.AddDays(40));
    }

    [Fact]
    public async Task Delays_SideBySide_EndInTheOrderOfTheirTimes()
    {
        var time = new VirtualTime();
        var ended = new List<string>();

        var hold = time.Hold();
        var delays = Task.WhenAll(
            new[] { 30, 10, 20, 10 }.Select(
                async (seconds, i) =>
                {
                    await Task.Delay(TimeSpan.FromSeconds(seconds), time, Patience.Token);
                    lock (ended)
                    {
                        ended.Add($"{i} at {(time.GetUtcNow() - Start).TotalSeconds}");
                    }
                }
            )
        );
        hold.Dispose();
        await delays;

        ended.ShouldBe(["1 at 10", "3 at 10", "2 at 20", "0 at 30"]);
    }

    [Fact]
    public async Task Chains_OfDelays_MergeIntoTheSameTimelineEveryTime()
    {
        var timelines = new HashSet<string>(StringComparer.Ordinal);
        for (var run = 0; run < 5; run++)
        {
            var time = new VirtualTime();
            var seen = new SortedSet<string>(StringComparer.Ordinal);
            var hold = time.Hold();
            var chains = Task.WhenAll(
                Enumerable
                    .Range(1, 5)
                    .Select(async pace =>
                    {
                        for (var i = 0; i < 10; i++)
                        {
                            await Task.Delay(TimeSpan.FromSeconds(pace), time, Patience.Token);
                            lock (seen)
                            {
                                seen.Add($"{time.GetUtcNow():HH:mm:ss} {pace}");
                            }
                        }
                    })
            );
            hold.Dispose();
            await chains;
            timelines.Add(string.Join(',', seen));
        }

        timelines.ShouldHaveSingleItem();
    }

    [Fact]
    public void Alarms_OfTheHost_MoveNothingByThemselves()
    {
        var time = new VirtualTime();
        var rang = false;
        using var alarm = time.ForHost()
            .Alarms.CreateTimer(_ => rang = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        SpinWait.SpinUntil(() => rang, TimeSpan.FromMilliseconds(50));

        rang.ShouldBeFalse();
        time.GetUtcNow().ShouldBe(Start);
    }

    [Fact]
    public async Task Alarms_AtTheTimeOfACaller_RingBeforeTheCallerGoesOn()
    {
        var time = new VirtualTime();
        var order = new List<string>();
        var delay = Task.Run(async () =>
        {
            time.ForHost().Work.WorkStarted(here: false);
            var wait = Task.Delay(TimeSpan.FromSeconds(5), time, Patience.Token);
            using var alarm = time.ForHost()
                .Alarms.CreateTimer(_ => order.Add("host"), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
            time.ForHost().Work.WorkEnded(here: false);
            await wait;
            order.Add("caller");
        });

        await delay;

        order.ShouldBe(["host", "caller"]);
    }

    [Fact]
    public async Task Work_UnderWay_HoldsTheClock()
    {
        var time = new VirtualTime();
        var work = time.ForHost().Work;
        work.WorkStarted(here: false);
        var delay = Task.Delay(TimeSpan.FromSeconds(1), time, Patience.Token);

        SpinWait.SpinUntil(() => delay.IsCompleted, TimeSpan.FromMilliseconds(50)).ShouldBeFalse();
        work.WorkEnded(here: false);
        await delay;

        time.GetUtcNow().ShouldBe(Start.AddSeconds(1));
    }

    [Fact]
    public async Task Work_ThatWaitsForAnInstance_HoldsTheClockNoMore()
    {
        var time = new VirtualTime();
        var host = time.ForHost();
        host.Work.WorkStarted();
        var wait = host.Work.WaitStarted();
        var rang = new TaskCompletionSource<DateTimeOffset>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var alarm = host.Alarms.CreateTimer(
            _ =>
            {
                wait.End();
                rang.SetResult(time.GetUtcNow());
            },
            null,
            TimeSpan.FromHours(1),
            Timeout.InfiniteTimeSpan
        );

        (await rang.Task.WaitAsync(Patience.Token)).ShouldBe(Start.AddHours(1));
        host.Work.WorkEnded();
    }

    [Fact]
    public async Task Timer_WithAPeriod_RingsAtEveryOne()
    {
        var time = new VirtualTime();
        var rings = new List<double>();
        using var timer = time.ForHost()
            .Alarms.CreateTimer(
                _ => rings.Add((time.GetUtcNow() - Start).TotalSeconds),
                null,
                TimeSpan.FromSeconds(1),
                TimeSpan.FromSeconds(3)
            );

        await Task.Delay(TimeSpan.FromSeconds(8), time, Patience.Token);

        rings.ShouldBe([1, 4, 7]);
    }

    [Fact]
    public async Task Timer_ChangedOrDisposed_RingsAtItsLastTimeOrNotAtAll()
    {
        var time = new VirtualTime();
        var rings = new List<string>();
        var gone = time.ForHost()
            .Alarms.CreateTimer(_ => rings.Add("gone"), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        using var later = time.ForHost()
            .Alarms.CreateTimer(
                _ => rings.Add($"later {(time.GetUtcNow() - Start).TotalSeconds}"),
                null,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan
            );
        later.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        later.Change(TimeSpan.FromSeconds(4), Timeout.InfiniteTimeSpan);
        await gone.DisposeAsync();

        await Task.Delay(TimeSpan.FromSeconds(5), time, Patience.Token);

        rings.ShouldBe(["later 4"]);
    }
}
