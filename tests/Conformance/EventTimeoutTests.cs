using Microsoft.DurableTask;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Conformance;

/// <summary>Waits for events that are given up.</summary>
public class EventTimeoutTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task EventInTime_CancelsTheTimer(int idleLimit)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                using var source = new CancellationTokenSource();
                return await context.WaitForExternalEvent<string>("e", Week, source.Token);
            },
            meanwhile: (host, id) => host.Client.RaiseEventAsync(id, "e", "in time"),
            idleLimit: idleLimit
        );

        ended.ReadOutputAs<string>().ShouldBe("in time");
        ended.Took().ShouldBe(TimeSpan.Zero);
    }

    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task CancelledWait_ThrowsAndCancelsItsTimer(int idleLimit)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                using var source = new CancellationTokenSource();
                var trigger = context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
                var wait = context.WaitForExternalEvent<string>("e", Week, source.Token);
                if (await Task.WhenAny(trigger, wait) == trigger)
                {
                    source.Cancel();
                }
                try
                {
                    return await wait;
                }
                catch (OperationCanceledException)
                {
                    return "cancelled";
                }
            },
            idleLimit: idleLimit
        );

        ended.ReadOutputAs<string>().ShouldBe("cancelled");
        ended.Took().ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Theory, MemberData(nameof(Run.KeptOrReplayed), MemberType = typeof(Run))]
    public async Task OtherWait_MayBeCancelled_WhenOneHasItsEvent(int idleLimit)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                using var first = new CancellationTokenSource();
                using var second = new CancellationTokenSource();
                var one = context.WaitForExternalEvent<string>("one", Week, first.Token);
                var two = context.WaitForExternalEvent<string>("two", Week, second.Token);
                var winner = await Task.WhenAny(one, two);
                (winner == one ? second : first).Cancel();
                return await winner;
            },
            meanwhile: (host, id) => host.Client.RaiseEventAsync(id, "two", "it was two"),
            idleLimit: idleLimit
        );

        ended.ReadOutputAs<string>().ShouldBe("it was two");
        ended.Took().ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task WaitGivenUpAtOnce_TakesNoEventFromTheNextOne()
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                try
                {
                    await context.WaitForExternalEvent<string>("e", new CancellationToken(canceled: true));
                    return "not cancelled";
                }
                catch (OperationCanceledException)
                {
                    return await context.WaitForExternalEvent<string>("e", TimeSpan.FromSeconds(2));
                }
            },
            meanwhile: async (host, id) =>
            {
                await host.Client.WaitForInstanceStartAsync(id, Patience.Token);
                await host.Client.RaiseEventAsync(id, "e", "for the second");
            }
        );

        ended.ReadOutputAs<string>().ShouldBe("for the second");
    }

    [Theory]
    [InlineData(true, "event", 60)]
    [InlineData(false, "timeout", 300)]
    public async Task EventAgainstATimer_TheFirstWins(bool raised, string outcome, int seconds)
    {
        var ended = await Run.MainAsync(
            async context =>
            {
                using var timers = new CancellationTokenSource();
                using var events = new CancellationTokenSource();
                var wait = context.WaitForExternalEvent<string>("e", events.Token);
                var timer = context.CreateTimer(TimeSpan.FromMinutes(5), timers.Token);
                if (await Task.WhenAny(wait, timer) == wait)
                {
                    timers.Cancel();
                    return await wait;
                }
                events.Cancel();
                return "timeout";
            },
            meanwhile: async (host, id) =>
            {
                await Task.Delay(TimeSpan.FromMinutes(1), host.Time, Patience.Token);
                if (raised)
                {
                    await host.Client.RaiseEventAsync(id, "e", "event");
                }
            }
        );

        ended.ReadOutputAs<string>().ShouldBe(outcome);
        ended.Took().ShouldBe(TimeSpan.FromSeconds(seconds));
    }
}
