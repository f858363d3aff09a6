using TranslationFunctions.Tests.Architecture;

namespace TranslationFunctions.Tests.Docs;

/// <summary>What the README shows is what there is.</summary>
public class ReadmeTests
{
    private static readonly string Root = Sources.Root;

    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    [Fact]
    public void EveryCSharpSnippet_IsCodeOfATestThatRuns()
    {
        var code = Flat(File.ReadAllText(Path.Combine(Root, "tests", "Docs", "Snippets.cs")));
        var snippets = Blocks("csharp");

        snippets.Count.ShouldBeGreaterThan(2);
        snippets.ShouldAllBe(snippet => code.Contains(Flat(snippet), StringComparison.Ordinal));
    }

    [Fact]
    public void EveryProjectInACommand_Exists()
    {
        var commands = Blocks("sh").SelectMany(block => block.Split('\n')).Where(line => line.Contains("--project"));

        var projects = commands.Select(line => line.Split("--project ")[1].Split(' ')[0]).Distinct().ToList();

        projects.ShouldNotBeEmpty();
        projects.ShouldAllBe(project => Directory.EnumerateFiles(Path.Combine(Root, project), "*.csproj").Any());
    }

    [Fact]
    public void EveryLink_LeadsToAFile()
    {
        var links = Readme.Split("](").Skip(1).Select(part => part[..part.IndexOf(')')]).ToList();

        links.ShouldNotBeEmpty();
        links.ShouldAllBe(link => File.Exists(Path.Combine(Root, link)));
    }

    private static List<string> Blocks(string language) =>
        [
            .. Readme
                .Split($"```{language}\n")
                .Skip(1)
                .Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]),
        ];

    // Snippets stand further to the left in the README than in a test.
    private static string Flat(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
