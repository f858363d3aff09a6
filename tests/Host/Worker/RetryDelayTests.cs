using FsCheck;
using FsCheck.Fluent;
using Microsoft.DurableTask;
using TranslationFunctions.EmbeddedHost.Worker;

namespace TranslationFunctions.Tests.Host.Worker;

/// <summary>How long a retry waits.</summary>
public class RetryDelayTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 9)]
    [InlineData(4, 20)]
    [InlineData(5, null)]
    public void Delay_BeforeTheNextAttempt_GrowsToItsMaximum(int failed, int? seconds)
    {
        var policy = new RetryPolicy(5, TimeSpan.FromSeconds(1), 3, TimeSpan.FromSeconds(20));

        RetryLoop
            .DelayBefore(policy, failed, TimeSpan.Zero)
            .ShouldBe(seconds is { } known ? TimeSpan.FromSeconds(known) : null);
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void Delay_AfterTheTimeout_IsNone(int elapsed, bool again)
    {
        var policy = new RetryPolicy(100, TimeSpan.FromSeconds(1), retryTimeout: TimeSpan.FromMinutes(1));

        RetryLoop.DelayBefore(policy, 3, TimeSpan.FromSeconds(elapsed)).HasValue.ShouldBe(again);
    }

    [Fact]
    public void Delay_OfAnyPolicy_IsBetweenNothingAndItsMaximum() =>
        Prop.ForAll(
                Gen.Choose(1, 1_000_000).ToArbitrary(),
                Gen.Choose(10, 100).ToArbitrary(),
                Gen.Choose(1, 5_000).ToArbitrary(),
                (first, coefficient, failed) =>
                {
                    var start = TimeSpan.FromMilliseconds(first);
                    var policy = new RetryPolicy(int.MaxValue, start, coefficient / 10.0, TimeSpan.FromHours(1));

                    var delay = RetryLoop.DelayBefore(policy, failed, TimeSpan.Zero)!.Value;

                    return delay > TimeSpan.Zero && delay <= TimeSpan.FromHours(1);
                }
            )
            .QuickCheckThrowOnFailure();
}
