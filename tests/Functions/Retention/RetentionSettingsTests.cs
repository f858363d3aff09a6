using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TranslationFunctions.Retention;

namespace TranslationFunctions.Tests.Functions.Retention;

public class RetentionSettingsTests
{
    [Fact]
    public void Read_NothingConfigured_IsOff()
    {
        RetentionOptions options = Read();

        options.KeepFor.ShouldBeNull();
        options.Every.ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void Read_EverythingConfigured_TakesIt()
    {
        RetentionOptions options = Read(("Hours", "0.5"), ("EveryMinutes", "1"));

        options.KeepFor.ShouldBe(TimeSpan.FromMinutes(30));
        options.Every.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("Hours", "0")]
    [InlineData("Hours", "-1")]
    [InlineData("Hours", "a day")]
    [InlineData("EveryMinutes", "1441")]
    [InlineData("Days", "1")]
    public void Read_BadValue_NamesTheSetting(string key, string value) =>
        Should
            .Throw<OptionsValidationException>(() => Read((key, value)))
            .Message.ShouldStartWith($"The setting 'Retention:{key}' ");

    private static RetentionOptions Read(params (string Key, string Value)[] settings)
    {
        RetentionOptions options = new();
        RetentionSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(s => $"Retention:{s.Key}", string? (s) => s.Value))
                .Build(),
            options
        );
        return options;
    }
}
