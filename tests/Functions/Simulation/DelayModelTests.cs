using FsCheck;
using FsCheck.Fluent;
using TranslationFunctions.Simulation;

namespace TranslationFunctions.Tests.Functions.Simulation;

public class DelayModelTests
{
    private const int Seeds = 100_000;

    [Fact]
    public void Fixed_AnySeed_IsTheGivenTime() =>
        new FixedDelay(12.345).Next(seed: 7, attempt: 3).ShouldBe(TimeSpan.FromMilliseconds(12_345));

    [Fact]
    public void Uniform_AnyRangeAndSeed_StaysInRange() =>
        Prop.ForAll<long, ushort, ushort>(
                (seed, a, b) =>
                {
                    (double min, double max) = (Math.Min(a, b), Math.Max(a, b));
                    double seconds = new UniformDelay(min, max).Next(seed, 1).TotalSeconds;
                    return seconds >= min && seconds <= max;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Gaussian_AnyParametersAndSeed_StaysFromZeroToADay() =>
        Prop.ForAll<long, ushort, ushort>(
                (seed, mean, deviation) =>
                    new GaussianDelay(mean, deviation).Next(seed, 1).TotalSeconds is >= 0 and <= DelayModel.MaxSeconds
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Uniform_ManySeeds_HasItsMoments()
    {
        (double mean, double deviation) = Sample(new UniformDelay(10, 30));

        mean.ShouldBe(20, 0.1);
        deviation.ShouldBe(20 / Math.Sqrt(12), 0.1);
    }

    [Fact]
    public void Gaussian_ManySeeds_HasItsMoments()
    {
        (double mean, double deviation) = Sample(new GaussianDelay(10, 2));

        mean.ShouldBe(10, 0.05);
        deviation.ShouldBe(2, 0.05);
    }

    [Fact]
    public void Gaussian_BelowZero_IsDrawnToZero()
    {
        int zeros = Enumerable.Range(0, 10_000).Count(seed => new GaussianDelay(0, 5).Next(seed, 1) == TimeSpan.Zero);

        zeros.ShouldBeInRange(4_800, 5_200);
    }

    [Fact]
    public void LogNormal_ManySeeds_HasItsMoments()
    {
        (double mean, double deviation) = Moments.Of(
            Seeds,
            seed => Math.Log(new LogNormalDelay(300, 0.6).Next(seed, 1).TotalSeconds)
        );

        mean.ShouldBe(Math.Log(300), 0.01);
        deviation.ShouldBe(0.6, 0.01);
    }

    [Fact]
    public void Exponential_ManySeeds_HasItsMoments()
    {
        (double mean, double deviation) = Sample(new ExponentialDelay(20));

        mean.ShouldBe(20, 0.2);
        deviation.ShouldBe(20, 0.3);
    }

    [Fact]
    public void LogNormalAndExponential_AnyParametersAndSeed_StayFromZeroToADay() =>
        Prop.ForAll<long, ushort, byte>(
                (seed, seconds, spread) =>
                    new DelayModel[]
                    {
                        new LogNormalDelay(seconds, spread * LogNormalDelay.MaxSigma / byte.MaxValue),
                        new ExponentialDelay(seconds),
                    }.All(model => model.Next(seed, 1).TotalSeconds is >= 0 and <= DelayModel.MaxSeconds)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Next_SameSeed_IsTheSameOnEveryMachine()
    {
        new UniformDelay(10, 30).Next(42, 1).TotalMilliseconds.ShouldBe(UniformOf42);
        new GaussianDelay(10, 2).Next(42, 1).TotalMilliseconds.ShouldBe(GaussianOf42);
        new UniformDelay(10, 30).Next(42, 2).TotalMilliseconds.ShouldNotBe(UniformOf42);
    }

    // Recorded: what a seed means must not change from release to release.
    private const double UniformOf42 = 17_739;
    private const double GaussianOf42 = 11_742;

    private static (double Mean, double Deviation) Sample(DelayModel model) =>
        Moments.Of(Seeds, seed => model.Next(seed, 1).TotalSeconds);
}
