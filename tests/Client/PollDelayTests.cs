using FsCheck;
using FsCheck.Fluent;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

public sealed class PollDelayTests
{
    private static readonly TranslationClientOptions Options = new();

    private static readonly WaitDistribution?[] Pasts =
    [
        null,
        WaitDistribution.Of([.. Enumerable.Repeat(Took(0, 0), 9)]),
        WaitDistribution.Of([.. Enumerable.Repeat(Took(15_000, 15_000), 9)]),
        WaitDistribution.Of([.. Enumerable.Range(0, 128).Select(i => Took(i * 1000, i * 2000))]),
        WaitDistribution.Of([.. Enumerable.Range(0, 40).Select(i => Took(0, i * i * 500))]),
    ];

    private static readonly Gen<TimeSpan> AnyTime = Gen.OneOf(
        Gen.Elements(
            TimeSpan.MinValue,
            TimeSpan.MaxValue,
            TimeSpan.Zero,
            TimeSpan.FromTicks(1),
            TimeSpan.FromTicks(-1)
        ),
        ArbMap.Default.GeneratorFor<long>().Select(TimeSpan.FromTicks),
        Gen.Choose(-100_000, 1_000_000).Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))
    );

    private static readonly Gen<Question> AnyQuestion =
        from delays in Gen.OneOf(Gen.Choose(-5, 50), Gen.Elements(int.MinValue, int.MaxValue))
        from failures in Gen.OneOf(Gen.Choose(-5, 50), Gen.Elements(int.MinValue, int.MaxValue))
        from hint in AnyTime
        from isHinted in ArbMap.Default.GeneratorFor<bool>()
        from age in Gen.Choose(0, 1_000_000)
        from remaining in AnyTime
        from strategy in Gen.Elements(Enum.GetValues<PollStrategy>())
        from holds in ArbMap.Default.GeneratorFor<bool>()
        from slack in Gen.Elements(0, 0.2, 50)
        from past in Gen.Elements(Pasts)
        from seed in Gen.Choose(0, int.MaxValue)
        select new Question(
            new PollSituation
            {
                Delays = delays,
                Failures = failures,
                Hint = isHinted ? hint : null,
                Age = TimeSpan.FromMilliseconds(age),
                Remaining = remaining,
            },
            strategy,
            new PollKnowledge
            {
                HoldsAnswers = holds,
                HintSlack = slack,
                Past = past,
            },
            seed
        );

    [Fact]
    public void Next_AnyQuestion_IsNeverNegativeNorPastTheDeadlineNorAboveMax() =>
        ForAll(question =>
        {
            var next = question.Ask();
            return next.Delay >= TimeSpan.Zero
                && next.Hold >= TimeSpan.Zero
                && next.Delay <= (question.At.Failures > 0 ? TimeSpan.FromDays(1) : Options.MaxDelay)
                && (next.Delay <= question.At.Remaining || next.Delay == TimeSpan.Zero)
                && (next.Hold == TimeSpan.Zero || next.Hold <= question.At.Remaining - next.Delay);
        });

    [Fact]
    public void Next_FarFromTheDeadline_IsNeverBelowMin() =>
        ForAll(question => question.At.Remaining < Options.MinDelay || question.Ask().Delay >= Options.MinDelay);

    [Fact]
    public void Next_SameQuestionAndSeed_GivesTheSameAnswer() => ForAll(question => question.Ask() == question.Ask());

    [Fact]
    public void Next_SensibleHint_IsTheHintPlusTheMargin() =>
        Prop.ForAll(
                Gen.Choose(50, 299_980).ToArbitrary(),
                milliseconds =>
                    PollDelay
                        .Next(
                            new PollSituation
                            {
                                Hint = TimeSpan.FromMilliseconds(milliseconds),
                                Remaining = TimeSpan.MaxValue,
                            },
                            Options,
                            PollKnowledge.None,
                            new Random(1)
                        )
                        .Delay == TimeSpan.FromMilliseconds(milliseconds + 20)
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 0.25)]
    [InlineData(2, 0.5)]
    [InlineData(5, 4)]
    [InlineData(1000, 30)]
    public void Next_Failures_SpreadOverTheUpperHalfOfAGrowingCeiling(int failures, double ceiling)
    {
        var random = new Random(42);
        var delays = Enumerable.Range(0, 1000).Select(_ => Failed(failures, random).TotalSeconds).ToList();

        delays.Min().ShouldBeInRange(ceiling * 0.5, ceiling * 0.52);
        delays.Max().ShouldBeInRange(ceiling * 0.98, ceiling);
    }

    private static void ForAll(Func<Question, bool> holds) =>
        Prop.ForAll(AnyQuestion.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static WaitSpan Took(int from, int to) =>
        new(TimeSpan.FromMilliseconds(from), TimeSpan.FromMilliseconds(to));

    private static TimeSpan Failed(int failures, Random random)
    {
        var at = new PollSituation { Failures = failures, Remaining = TimeSpan.MaxValue };
        return PollDelay.Next(at, Options, PollKnowledge.None, random).Delay;
    }

    private sealed record Question(PollSituation At, PollStrategy Strategy, PollKnowledge Known, int Seed)
    {
        public PollPlan Ask() =>
            PollDelay.Next(At, new TranslationClientOptions { Strategy = Strategy }, Known, new Random(Seed));
    }
}
