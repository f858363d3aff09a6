using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TranslationFunctions.Callbacks;
using TranslationFunctions.Faults;
using TranslationFunctions.Retention;
using TranslationFunctions.Tests.Architecture;

namespace TranslationFunctions.Tests.Docs;

/// <summary>The tables of settings are those that the app reads.</summary>
public class ConfigurationTablesTests
{
    private static readonly Dictionary<string, Action<IConfiguration>> Readers = new()
    {
        ["Callbacks"] = configuration => CallbackSettings.Read(configuration, new CallbackOptions()),
        ["Faults"] = configuration => FaultSettings.Read(configuration, new FaultOptions()),
        ["Retention"] = configuration => RetentionSettings.Read(configuration, new RetentionOptions()),
    };

    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(Sources.Root, "docs", "configuration.md"))
            .SkipWhile(line => line != "## The app's settings")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    [Theory]
    [InlineData("Callbacks")]
    [InlineData("Faults")]
    [InlineData("Retention")]
    public void Table_OfASection_HasItsSettings(string section) =>
        Rows.Select(row => row[0].Trim('`').Split(':'))
            .Where(key => key[0] == section && key.Length == 2)
            .Select(key => key[1])
            .ShouldBe(KnownTo(section), ignoreOrder: true);

    [Fact]
    public void Variable_OfASetting_IsItsKeyWithUnderscores()
    {
        Rows.ShouldNotBeEmpty();
        Rows.ShouldAllBe(row => row[1] == row[0].Replace(":", "__"));
    }

    // A setting that nobody knows is told which ones there are.
    private static string[] KnownTo(string section) =>
        Should
            .Throw<OptionsValidationException>(() =>
                Readers[section]
                    (
                        new ConfigurationBuilder()
                            .AddInMemoryCollection([KeyValuePair.Create<string, string?>($"{section}:Unheard-of", "1")])
                            .Build()
                    )
            )
            .Message.TrimEnd('.')
            .Split("known are ")[1]
            .Split(", ");
}
