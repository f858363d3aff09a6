using TranslationFunctions.Simulation;

namespace TranslationFunctions.Tests.Functions.Simulation;

public class FailureModelTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Fixed_ManySeeds_FailsAsOftenAsItSays(double probability)
    {
        FixedFailure model = new(probability);

        (double rate, _) = Moments.Of(100_000, seed => model.Fails(seed, 1) ? 1 : 0);

        rate.ShouldBe(probability, probability is 0 or 1 ? 1e-9 : 0.005);
    }

    // The mean of a range is its middle; of a normal distribution cut at 0, by E[max(0, X)] = mean cdf(z) + stddev pdf(z).
    public static TheoryData<FailureModel, double> Spread =>
        new()
        {
            { new UniformFailure(0.2, 0.6), 0.4 },
            { new UniformFailure(0, 0), 0 },
            { new UniformFailure(1, 1), 1 },
            { new GaussianFailure(0.5, 0.1), 0.5 },
            { new GaussianFailure(0, 0.2), 0.2 * 0.39894 },
            { new GaussianFailure(1, 0), 1 },
        };

    [Theory, MemberData(nameof(Spread))]
    public void Drawn_ManySeeds_FailsAsOftenAsItsMean(FailureModel model, double mean) =>
        Moments.Of(100_000, seed => model.Fails(seed, 1) ? 1 : 0).Mean.ShouldBe(mean, 0.006);

    [Fact]
    public void Fixed_NextAttempt_IsDrawnAnew()
    {
        FixedFailure model = new(0.5);

        int changed = Enumerable.Range(0, 10_000).Count(seed => model.Fails(seed, 1) != model.Fails(seed, 2));

        changed.ShouldBeInRange(4_800, 5_200);
    }
}
