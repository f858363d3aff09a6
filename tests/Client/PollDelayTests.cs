using FsCheck;
using FsCheck.Fluent;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

public sealed class PollDelayTests
{
    private static readonly TranslationClientOptions Options = new();

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
        from failures in Gen.OneOf(Gen.Choose(-5, 50), Gen.Elements(int.MinValue, int.MaxValue))
        from hint in AnyTime
        from isHinted in ArbMap.Default.GeneratorFor<bool>()
        from remaining in AnyTime
        from seed in Gen.Choose(0, int.MaxValue)
        select new Question(failures, isHinted ? hint : null, remaining, seed);

    [Fact]
    public void Next_AnyQuestion_IsNeverNegativeNorPastTheDeadlineNorAboveMax() =>
        ForAll(question =>
        {
            var next = question.Ask();
            return next >= TimeSpan.Zero
                && next <= Options.MaxDelay
                && (next <= question.Remaining || next == TimeSpan.Zero);
        });

    [Fact]
    public void Next_FarFromTheDeadline_IsNeverBelowMin() =>
        ForAll(question => question.Remaining < Options.MinDelay || question.Ask() >= Options.MinDelay);

    [Fact]
    public void Next_SameQuestionAndSeed_GivesTheSameAnswer() => ForAll(question => question.Ask() == question.Ask());

    [Fact]
    public void Next_SensibleHint_IsTheHintPlusTheMargin() =>
        Prop.ForAll(
                Gen.Choose(50, 299_980).ToArbitrary(),
                milliseconds =>
                    PollDelay.Next(
                        3,
                        TimeSpan.FromMilliseconds(milliseconds),
                        TimeSpan.MaxValue,
                        Options,
                        new Random(1)
                    ) == TimeSpan.FromMilliseconds(milliseconds + 20)
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
        var delays = Enumerable
            .Range(0, 1000)
            .Select(_ => PollDelay.Next(failures, null, TimeSpan.MaxValue, Options, random).TotalSeconds)
            .ToList();

        delays.Min().ShouldBeInRange(ceiling * 0.5, ceiling * 0.52);
        delays.Max().ShouldBeInRange(ceiling * 0.98, ceiling);
    }

    private static void ForAll(Func<Question, bool> holds) =>
        Prop.ForAll(AnyQuestion.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private sealed record Question(int Failures, TimeSpan? Hint, TimeSpan Remaining, int Seed)
    {
        public TimeSpan Ask() => PollDelay.Next(Failures, Hint, Remaining, Options, new Random(Seed));
    }
}
