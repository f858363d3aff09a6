using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TranslationFunctions.Callbacks;

namespace TranslationFunctions.Tests.Functions.Callbacks;

public class CallbackSettingsTests
{
    [Fact]
    public void Read_NothingConfigured_KeepsTheDefaults()
    {
        CallbackOptions options = Read();

        options.Key.ShouldBeNull();
        options.AllowedNetworks.ShouldBeEmpty();
        options.Attempts.ShouldBe(8);
        options.Backoff.ShouldBe(TimeSpan.FromSeconds(5));
        options.Timeout.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Read_EverythingConfigured_TakesIt()
    {
        CallbackOptions options = Read(
            ("Secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            ("allowednetworks", "127.0.0.0/8, ::1/128"),
            ("Attempts", "3"),
            ("BackoffSeconds", "0.5"),
            ("TimeoutSeconds", "300")
        );

        options.Key!.Value.Length.ShouldBe(24);
        options.AllowedNetworks.Select(network => network.ToString()).ShouldBe(["127.0.0.0/8", "::1/128"]);
        options.Attempts.ShouldBe(3);
        options.Backoff.ShouldBe(TimeSpan.FromSeconds(0.5));
        options.Timeout.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Theory]
    [InlineData("Secret", "too-short")]
    [InlineData("AllowedNetworks", "10.0.0.0/33")]
    [InlineData("AllowedNetworks", "127.0.0.0/8,home")]
    [InlineData("Attempts", "0")]
    [InlineData("Attempts", "1.5")]
    [InlineData("BackoffSeconds", "0")]
    [InlineData("TimeoutSeconds", "301")]
    [InlineData("TimeoutSeconds", "NaN")]
    [InlineData("Retries", "3")]
    [InlineData("Attempts:Max", "3")]
    public void Read_BadValue_NamesTheSetting(string key, string value) =>
        Should
            .Throw<OptionsValidationException>(() => Read((key, value)))
            .Message.ShouldStartWith($"The setting 'Callbacks:{key.Split(':')[0]}' ");

    private static CallbackOptions Read(params (string Key, string Value)[] settings)
    {
        CallbackOptions options = new();
        CallbackSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(s => $"Callbacks:{s.Key}", string? (s) => s.Value))
                .Build(),
            options
        );
        return options;
    }
}
