using Microsoft.DurableTask;

namespace TranslationFunctions.Tests.Standins.DurableTask;

public sealed class RetryPolicyTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Policy_WithoutLimits_HasTheDefaults()
    {
        RetryPolicy policy = new(3, Second);

        policy.BackoffCoefficient.ShouldBe(1);
        policy.MaxRetryInterval.ShouldBe(TimeSpan.FromHours(1));
        policy.RetryTimeout.ShouldBe(Timeout.InfiniteTimeSpan);
        policy.Handle(new IOException()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 1, 1, 1, 1, "maxNumberOfAttempts")]
    [InlineData(1, 0, 1, 1, 1, "firstRetryInterval")]
    [InlineData(1, 2, 0.9, 2, 2, "backoffCoefficient")]
    [InlineData(1, 2, 1, 1, 2, "maxRetryInterval")]
    [InlineData(1, 2, 1, 2, 1, "retryTimeout")]
    public void Policy_WithAnArgumentOutOfRange_NamesIt(
        int attempts,
        int first,
        double coefficient,
        int max,
        int timeout,
        string name
    ) =>
        Should
            .Throw<ArgumentOutOfRangeException>(() =>
                new RetryPolicy(
                    attempts,
                    first * Second,
                    coefficient,
                    maxRetryInterval: max * Second,
                    retryTimeout: timeout * Second
                )
            )
            .ParamName.ShouldBe(name);

    [Fact]
    public void Policy_WithInfiniteLimits_IsValid() =>
        new RetryPolicy(1, Second, 1, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan).MaxRetryInterval.ShouldBe(
            Timeout.InfiniteTimeSpan
        );

    [Fact]
    public void HandleFailure_OfATaskFailure_JudgesItsDetails()
    {
        RetryPolicy policy = new(3, Second) { HandleFailure = failure => failure.IsCausedBy<IOException>() };

        policy.Handle(new TaskFailedException("a", 0, new FileNotFoundException())).ShouldBeTrue();
        policy.Handle(new TaskFailedException("a", 0, new FormatException())).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => policy.Handle(new IOException()));
    }

    [Fact]
    public async Task RetryOptions_OfASynchronousHandler_AskIt()
    {
        TaskRetryOptions options = new RetryHandler(context => context.LastAttemptNumber < 2);

        options.Policy.ShouldBeNull();
        (await options.Handler!(new(null!, 1, null!, default, default))).ShouldBeTrue();
        (await options.Handler(new(null!, 2, null!, default, default))).ShouldBeFalse();
    }
}
