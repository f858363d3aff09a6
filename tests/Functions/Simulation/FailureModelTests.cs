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

    [Fact]
    public void Fixed_NextAttempt_IsDrawnAnew()
    {
        FixedFailure model = new(0.5);

        int changed = Enumerable.Range(0, 10_000).Count(seed => model.Fails(seed, 1) != model.Fails(seed, 2));

        changed.ShouldBeInRange(4_800, 5_200);
    }
}
