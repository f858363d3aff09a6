using FsCheck;
using FsCheck.Fluent;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Tests.Functions.Simulation;

public class DrawTests
{
    private const int Seeds = 200_000;

    [Fact]
    public void Uniform_AnyArguments_IsInRangeAndRepeatable() =>
        Prop.ForAll<long, int, DrawPurpose>(
                (seed, attempt, purpose) =>
                {
                    double draw = Draw.Uniform(seed, attempt, purpose);
                    return draw is >= 0 and < 1 && draw.Equals(Draw.Uniform(seed, attempt, purpose));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Gaussian_AnyArguments_IsFinite() =>
        Prop.ForAll<long, int, DrawPurpose>(
                (seed, attempt, purpose) => double.IsFinite(Draw.Gaussian(seed, attempt, purpose))
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 1, DrawPurpose.Delay)]
    [InlineData(0, 2, DrawPurpose.Failure)]
    [InlineData(1L << 40, 1, DrawPurpose.Reason)]
    public void Uniform_ConsecutiveSeeds_HasTheMomentsOfTheUniformDistribution(
        long first,
        int attempt,
        DrawPurpose purpose
    )
    {
        (double mean, double deviation) = Moments.Of(Seeds, i => Draw.Uniform(first + i, attempt, purpose));

        mean.ShouldBe(0.5, 0.005);
        deviation.ShouldBe(Math.Sqrt(1.0 / 12), 0.005);
    }

    [Fact]
    public void Gaussian_ConsecutiveSeeds_HasTheMomentsOfTheNormalDistribution()
    {
        (double mean, double deviation) = Moments.Of(Seeds, i => Draw.Gaussian(i, 1, DrawPurpose.Delay));
        (double fourth, _) = Moments.Of(Seeds, i => Math.Pow(Draw.Gaussian(i, 1, DrawPurpose.Delay), 4));

        mean.ShouldBe(0, 0.01);
        deviation.ShouldBe(1, 0.01);
        fourth.ShouldBe(3, 0.1);
    }

    [Fact]
    public void Uniform_OtherAttemptOrPurpose_IsUncorrelated()
    {
        Correlation((1, DrawPurpose.Delay), (2, DrawPurpose.Delay)).ShouldBe(0, 0.01);
        Correlation((1, DrawPurpose.Delay), (1, DrawPurpose.Failure)).ShouldBe(0, 0.01);

        static double Correlation((int Attempt, DrawPurpose Purpose) x, (int Attempt, DrawPurpose Purpose) y) =>
            12
            * Moments
                .Of(
                    Seeds,
                    i => (Draw.Uniform(i, x.Attempt, x.Purpose) - 0.5) * (Draw.Uniform(i, y.Attempt, y.Purpose) - 0.5)
                )
                .Mean;
    }
}
