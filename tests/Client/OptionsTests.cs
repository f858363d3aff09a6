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
        options.MaxDelay.ShouldBe(TimeSpan.FromHours(1));
        options.ApiKey.ShouldBeNull();
        options.Strategy.ShouldBe(PollStrategy.ServerHint);
        options.BackoffFactor.ShouldBe(1.5);
        options.MaxInterval.ShouldBe(TimeSpan.FromSeconds(30));
        options.Jitter.ShouldBe(0.1);
        options.CallCost.ShouldBe(TimeSpan.FromSeconds(1));
        options.LongPollWait.ShouldBe(TimeSpan.FromSeconds(50));
        options.MaxRetries.ShouldBe(3);
        options.RetriesOnError.ShouldBe(0);
        options.RequestTimeout.ShouldBe(TimeSpan.FromSeconds(30));
        options.MaxConcurrentCalls.ShouldBe(64);
        options.CacheSize.ShouldBe(1000);
        options.RateLimiter.ShouldBeNull();
    }

    public static TheoryData<string, Action<TranslationClientOptions>> Faults =>
        new()
        {
            {
                "Timeout must be greater than zero and at most 365.00:00:00; it is 00:00:00.",
                o => o.Timeout = TimeSpan.Zero
            },
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
            { "PollInterval must be from MinDelay", o => o.PollInterval = TimeSpan.FromHours(2) },
            {
                "HintMargin must be from 00:00:00 to MaxDelay (01:00:00)",
                o => o.HintMargin = TimeSpan.FromMilliseconds(-1)
            },
            { "HintMargin must be from 00:00:00 to MaxDelay (01:00:00)", o => o.HintMargin = TimeSpan.FromHours(2) },
            { "Strategy must be one of ServerHint, Exponential, Fixed, Adaptive", o => o.Strategy = (PollStrategy)9 },
            { "BackoffFactor must be from 1 to 10; it is 0.5.", o => o.BackoffFactor = 0.5 },
            { "BackoffFactor must be from 1 to 10; it is NaN.", o => o.BackoffFactor = double.NaN },
            { "MaxInterval must be from PollInterval (00:00:02)", o => o.MaxInterval = TimeSpan.FromSeconds(1) },
            { "Jitter must be from 0 to 1; it is 1.5.", o => o.Jitter = 1.5 },
            { "CallCost must be from 00:00:00.0010000 to 01:00:00", o => o.CallCost = TimeSpan.Zero },
            { "LongPollWait must be from 00:00:00 to 00:03:20", o => o.LongPollWait = TimeSpan.FromMinutes(4) },
            { "MaxRetries must be from 0 to 100; it is -1.", o => o.MaxRetries = -1 },
            { "RetriesOnError must be from 0 to 1000", o => o.RetriesOnError = -1 },
            { "RequestTimeout must be from 00:00:00.0100000", o => o.RequestTimeout = TimeSpan.Zero },
            { "MaxConcurrentCalls must be from 1 to 10000; it is 0.", o => o.MaxConcurrentCalls = 0 },
            { "CacheSize must be from 0 to 1000000; it is -1.", o => o.CacheSize = -1 },
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

    public static TheoryData<string, WaitOptions> WaitFaults =>
        new()
        {
            {
                "Timeout must be greater than zero",
                new WaitOptions { Timeout = TimeSpan.Zero }
            },
            {
                "Strategy must be one of",
                new WaitOptions { Strategy = (PollStrategy)(-1) }
            },
            {
                "MaxDelay must be from MinDelay (00:00:00.0500000)",
                new WaitOptions { MaxDelay = TimeSpan.Zero }
            },
            {
                "RetriesOnError must be from 0 to 1000; it is -1.",
                new WaitOptions { RetriesOnError = -1 }
            },
        };

    [Theory]
    [MemberData(nameof(WaitFaults))]
    public async Task Wait_OptionOutOfRange_IsRefusedBeforeAnyCall(string message, WaitOptions options)
    {
        var scene = new Scene(Answers.Completed());

        var refused = await Should.ThrowAsync<ArgumentException>(() =>
            scene.Client.WaitForCompletionAsync("j1", options: options)
        );

        refused.Message.ShouldContain($"WaitOptions.{message}");
        scene.Service.Sent.ShouldBeEmpty();
    }
}
