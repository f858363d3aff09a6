using TranslationFunctions.EmbeddedHost.Time;
using TranslationFunctions.Tests.Host.Testing;

namespace TranslationFunctions.Tests.Host.Time;

/// <summary>A clock that runs at another pace than the one below it.</summary>
public class ScaledTimeTests
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(60)]
    [InlineData(1)]
    [InlineData(0.5)]
    public async Task Time_OfAFactor_PassesThatManyTimesAsFast(double factor)
    {
        var inner = new VirtualTime();
        var scaled = new ScaledTime(inner, factor, Start);

        await Task.Delay(TimeSpan.FromSeconds(10), inner, Patience.Token);

        scaled.GetUtcNow().ShouldBe(Start.AddSeconds(10 * factor));
        scaled.GetElapsedTime(0, scaled.GetTimestamp()).ShouldBe(TimeSpan.FromSeconds(10 * factor));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(7)]
    [InlineData(0.3)]
    public async Task Delay_OfAnySpan_IsNeverShort(double factor)
    {
        var scaled = new ScaledTime(new VirtualTime(), factor, Start);

        for (var milliseconds = 1; milliseconds < 2000; milliseconds += 97)
        {
            var before = scaled.GetUtcNow();
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), scaled, Patience.Token);

            (scaled.GetUtcNow() - before).TotalMilliseconds.ShouldBeGreaterThanOrEqualTo(milliseconds);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Factor_ThatIsNoPace_IsRefused(double factor)
    {
        var refused = Should.Throw<ArgumentOutOfRangeException>(() =>
            new ScaledTime(TimeProvider.System, factor, Start)
        );

        refused.Message.ShouldContain("greater than 0");
    }

    [Theory]
    [InlineData(0.001, 100)]
    [InlineData(1, 400)]
    [InlineData(100_000, 100_000)]
    public async Task Delay_LongerThanAnyTimerOfTheSystem_EndsAtItsTime(double factor, int days)
    {
        var scaled = new ScaledTime(new VirtualTime(), factor, Start);

        var rang = new TaskCompletionSource();
        await using var timer = scaled.CreateTimer(_ => rang.TrySetResult(), null, TimeSpan.FromDays(days), default);
        await rang.Task.WaitAsync(Patience.Token);

        (scaled.GetUtcNow() - Start).TotalDays.ShouldBe(days, 0.01);
    }
}
