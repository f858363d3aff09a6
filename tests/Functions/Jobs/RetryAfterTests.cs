using TranslationFunctions.Jobs;

namespace TranslationFunctions.Tests.Functions.Jobs;

public class RetryAfterTests
{
    [Theory]
    [InlineData(0, 1, 20)]
    [InlineData(0.5, 1, 20)]
    [InlineData(20.25, 1, 21)]
    [InlineData(1000, 1, 1000)]
    [InlineData(1000.001, 2, 1001)]
    [InlineData(86_400_000, 86_400, 86_400_000)]
    public void For_AnyWait_IsRoundedUpToTheUnit(double wait, long seconds, long milliseconds) =>
        JobRetryAfter.For(TimeSpan.FromMicroseconds(wait * 1000)).ShouldBe(new JobRetryAfter(seconds, milliseconds));
}
