using Microsoft.Extensions.Options;
using TranslationFunctions.EmbeddedHost.Testing;
using TranslationFunctions.Jobs;
using TranslationFunctions.Tests.Architecture;

namespace TranslationFunctions.Tests.Docs;

/// <summary>Every setting of the guide's table is read by the app, which says so when its value is nonsense.</summary>
public class SettingsTableTests
{
    public static TheoryData<string> Settings =>
        [
            .. File.ReadLines(Path.Combine(Sources.Root, "docs", "configuration.md"))
                .SkipWhile(line => line != "## The app's settings")
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Split('`')[1]),
        ];

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Setting_WithANonsensicalValue_StopsTheStartAndIsNamed(string setting)
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(async () =>
            await FunctionsTestHost.StartAsync<StartJob>(options =>
                options with
                {
                    Settings = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [setting] = "?",
                        ["Logging:LogLevel:Default"] = "None",
                    },
                }
            )
        );

        refused.Message.ShouldContain($"'{setting}'", Case.Insensitive);
        refused.Message.ShouldNotContain("is not known");
    }
}
