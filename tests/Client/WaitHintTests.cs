using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

public sealed class WaitHintTests
{
    [Theory]
    [InlineData(7.02, "Retry-After: 7")]
    [InlineData(6.27, "Retry-After: 7", "retry-after-ms: 6250")]
    [InlineData(6.271, "retry-after-ms: 6250.5")]
    [InlineData(9.02, "Retry-After: Tue, 01 Jan 2030 00:00:09 GMT")]
    [InlineData(5.02, "Retry-After: Tue, 01 Jan 2030 00:00:09 GMT", "Date: Tue, 01 Jan 2030 00:00:04 GMT")]
    public async Task Hint_ThatMakesSense_IsFollowedWithTheMargin(double seconds, params string[] headers) =>
        (await FirstDelay(headers)).ShouldBe(TimeSpan.FromMilliseconds(Math.Floor(seconds * 1000)));

    [Theory]
    [InlineData("Retry-After: -5")]
    [InlineData("Retry-After: soon")]
    [InlineData("Retry-After: 99999999999999999999")]
    [InlineData("Retry-After: Mon, 01 Jan 2029 00:00:00 GMT")]
    [InlineData("retry-after-ms: -1")]
    [InlineData("retry-after-ms: NaN")]
    [InlineData("retry-after-ms: 1,000")]
    public async Task Hint_ThatMakesNoSense_IsThePollInterval(string header) =>
        (await FirstDelay(header)).ShouldBe(TimeSpan.FromSeconds(2));

    [Theory]
    [InlineData("Retry-After: 7", "retry-after-ms: junk")]
    [InlineData("Retry-After: 7", "retry-after-ms: -1")]
    public async Task Hint_BadMilliseconds_FallBackToSeconds(params string[] headers) =>
        (await FirstDelay(headers)).ShouldBe(TimeSpan.FromSeconds(7.02));

    [Theory]
    [InlineData("retry-after-ms: 0", 50)]
    [InlineData("Retry-After: 0", 50)]
    [InlineData("Retry-After: 86400", 3_600_000)]
    [InlineData("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT", 3_600_000)]
    [InlineData("retry-after-ms: 99999999999999999999999999", 3_600_000)]
    public async Task Hint_TooShortOrLong_IsClamped(string header, int milliseconds) =>
        (await FirstDelay(header)).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    private static async Task<TimeSpan> FirstDelay(params string[] headers)
    {
        var scene = new Scene(Answers.Pending(headers), Answers.Completed());
        scene.Options.Timeout = TimeSpan.FromDays(1);
        await scene.Client.WaitForCompletionAsync("j1");
        return scene.Clock.Delays.ShouldHaveSingleItem();
    }
}
