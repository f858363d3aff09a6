using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

public sealed class OptionsTests
{
    [Fact]
    public void Options_Defaults_AreTheDocumentedOnes()
    {
        var options = new TranslationClientOptions();

        options.BaseAddress.ShouldBeNull();
        options.Timeout.ShouldBe(TimeSpan.FromMinutes(10));
        options.PollInterval.ShouldBe(TimeSpan.FromSeconds(2));
        options.HintMargin.ShouldBe(TimeSpan.FromMilliseconds(20));
        options.MinDelay.ShouldBe(TimeSpan.FromMilliseconds(50));
        options.MaxDelay.ShouldBe(TimeSpan.FromMinutes(5));
    }

    public static TheoryData<string, Action<TranslationClientOptions>> Faults =>
        new()
        {
            { "Timeout must be greater than zero; it is 00:00:00.", o => o.Timeout = TimeSpan.Zero },
            {
                "MinDelay must be from 00:00:00.0010000 to 1.00:00:00; it is 00:00:00.",
                o => o.MinDelay = TimeSpan.Zero
            },
            {
                "MaxDelay must be from MinDelay (00:00:00.0500000) to 1.00:00:00",
                o => o.MaxDelay = TimeSpan.FromDays(2)
            },
            { "MaxDelay must be from MinDelay", o => o.MaxDelay = TimeSpan.FromMilliseconds(1) },
            { "PollInterval must be from MinDelay", o => o.PollInterval = TimeSpan.FromMilliseconds(1) },
            { "PollInterval must be from MinDelay", o => o.PollInterval = TimeSpan.FromHours(1) },
            { "HintMargin must be from zero to MaxDelay", o => o.HintMargin = TimeSpan.FromMilliseconds(-1) },
            { "HintMargin must be from zero to MaxDelay", o => o.HintMargin = TimeSpan.FromHours(1) },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Client_OptionOutOfRange_NamesItAndWhatIsAllowed(string message, Action<TranslationClientOptions> spoil)
    {
        var scene = new Scene(Answers.Completed());
        spoil(scene.Options);

        Should
            .Throw<ArgumentException>(() => scene.Client)
            .Message.ShouldContain($"TranslationClientOptions.{message}");
    }
}
