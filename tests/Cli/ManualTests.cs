using System.Text.Json;
using System.Text.RegularExpressions;
using TranslationFunctions.Cli;
using TranslationFunctions.Tests.Architecture;

namespace TranslationFunctions.Tests.Cli;

/// <summary>docs/cli.md is what there is.</summary>
public partial class ManualTests
{
    private static readonly string Manual = File.ReadAllText(Path.Combine(Sources.Root, "docs", "cli.md"));

    [Fact]
    public async Task TableOfCommands_IsWhatHelpLists()
    {
        var help = await HelpAsync();
        var listed = Lines(help, "Commands:").Select(line => line.Split(' ')[0]).ToList();

        listed.Count.ShouldBeGreaterThan(5);
        Rows("command").Select(row => row[0].Trim('`').Split(' ')[0]).ShouldBe(listed);
    }

    [Fact]
    public async Task EveryOptionOfACommand_IsInTheManual()
    {
        foreach (var command in Lines(await HelpAsync(), "Commands:").Select(line => line.Split(' ')[0]))
        {
            var options = Lines(await HelpAsync(command), "Options:").SelectMany(line => LongOption().Matches(line));
            foreach (var option in options.Select(match => match.Value).Where(option => option != "--help"))
            {
                Manual.ShouldContain($"`{option}", Case.Sensitive, command);
            }
        }
    }

    [Fact]
    public void TableOfExitCodes_IsThatOfTheSource()
    {
        var codes = Enum.GetValues<ExitCode>()
            .Select(code => ($"{(int)code}", JsonNamingPolicy.SnakeCaseLower.ConvertName($"{code}")));

        Rows("code").Select(row => (row[0], row[1])).ShouldBe(codes);
    }

    private static async Task<string> HelpAsync(params string[] command)
    {
        var run = await CommandRun.OfAsync(StubService.Unreachable(), [.. command, "--help"]);
        run.ExitCode.ShouldBe(0);
        return run.Out;
    }

    private static IEnumerable<string> Lines(string help, string heading) =>
        help.Split('\n')
            .SkipWhile(line => line.TrimEnd() != heading)
            .Skip(1)
            .TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Trim());

    // The rows of the table whose first heading is this.
    private static List<string[]> Rows(string heading) =>
        [
            .. Manual
                .Split('\n')
                .SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];

    [GeneratedRegex("--[a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongOption();
}
