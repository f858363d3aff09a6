using TranslationFunctions.Faults;

namespace TranslationFunctions.Tests.Functions.Faults;

public class FaultDrawTests
{
    private const int Calls = 20_000;

    private static readonly FaultOptions Options = new()
    {
        Rates = new Dictionary<WireFault, double>
        {
            [WireFault.TooManyRequests] = 0.1,
            [WireFault.InternalError] = 0.05,
            [WireFault.Unavailable] = 0,
            [WireFault.Dropped] = 0.2,
            [WireFault.Truncated] = 0.3,
        },
        SlowRate = 0.25,
        SlowBy = TimeSpan.FromSeconds(3),
        Seed = 7,
    };

    private static FaultDraw[] Draws(FaultOptions options) =>
        [.. Enumerable.Range(1, Calls).Select(call => FaultDraw.For(options, call))];

    private static double Deviation(double rate, int calls) => Math.Sqrt(rate * (1 - rate) / calls);

    [Fact]
    public void Draws_OfASeed_AreAlwaysTheSame_AndOfAnotherSeedOthers()
    {
        FaultOptions other = new()
        {
            Rates = Options.Rates,
            SlowRate = Options.SlowRate,
            SlowBy = Options.SlowBy,
            Seed = 8,
        };

        Draws(Options).ShouldBe(Draws(Options));
        Draws(Options).ShouldNotBe(Draws(other));
    }

    [Theory]
    [InlineData(WireFault.None, 0.35)]
    [InlineData(WireFault.TooManyRequests, 0.1)]
    [InlineData(WireFault.InternalError, 0.05)]
    [InlineData(WireFault.Unavailable, 0)]
    [InlineData(WireFault.Dropped, 0.2)]
    [InlineData(WireFault.Truncated, 0.3)]
    public void Fault_IsAsFrequentAsItsRate_AndAsOftenSlowAsAnyCall(WireFault fault, double rate)
    {
        FaultDraw[] met = [.. Draws(Options).Where(draw => draw.Fault == fault)];

        Math.Abs(((double)met.Length / Calls) - rate).ShouldBeLessThanOrEqualTo(5 * Deviation(rate, Calls));
        if (rate > 0)
        {
            double slow = (double)met.Count(draw => draw.Wait == TimeSpan.FromSeconds(3)) / met.Length;
            Math.Abs(slow - 0.25).ShouldBeLessThanOrEqualTo(5 * Deviation(0.25, met.Length));
        }
    }

    [Fact]
    public void Rate_OfOne_IsEveryCall_AndNoRates_NoCall()
    {
        FaultOptions always = new()
        {
            Rates = new Dictionary<WireFault, double> { [WireFault.Truncated] = 1 },
            SlowRate = 1,
        };

        Draws(always).ShouldAllBe(draw => draw == new FaultDraw(WireFault.Truncated, TimeSpan.FromSeconds(1)));
        Draws(new FaultOptions()).ShouldAllBe(draw => draw == default(FaultDraw));
    }
}
