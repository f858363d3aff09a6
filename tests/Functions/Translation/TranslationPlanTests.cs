using TranslationFunctions.Simulation;
using TranslationFunctions.Translation;

namespace TranslationFunctions.Tests.Functions.Translation;

public class TranslationPlanTests
{
    [Fact]
    public void For_SameSeed_IsTheSamePlan() => Plan(7, 0.5).ShouldBe(Plan(7, 0.5));

    [Fact]
    public void For_ManySeeds_GivesEveryReasonEquallyOften()
    {
        const int seeds = 80_000;

        Dictionary<string, int> reasons = Enumerable
            .Range(0, seeds)
            .Select(seed => Plan(seed, 1).FailureReason.ShouldNotBeNull())
            .CountBy(reason => reason)
            .ToDictionary();

        reasons.Keys.ShouldBe(FailureReasons.All, ignoreOrder: true);
        reasons.Values.ShouldAllBe(count => Math.Abs(count - (seeds / FailureReasons.All.Count)) < 500);
    }

    [Fact]
    public void For_NeverFailing_HasNoReason() => Plan(7, 0).FailureReason.ShouldBeNull();

    private static TranslationPlan Plan(long seed, double probability) =>
        TranslationPlan.For(
            new TranslationInput(
                new JobSpec(null, null, new UniformDelay(10, 30), new FixedFailure(probability), null),
                seed
            ),
            attempt: 1
        );
}
