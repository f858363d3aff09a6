using TranslationFunctions.Tests.Architecture;

namespace TranslationFunctions.Tests.Docs;

/// <summary>What the guides in docs/ show is what there is.</summary>
public class GuideTests
{
    private static readonly string Docs = Path.Combine(Sources.Root, "docs");

    public static TheoryData<string> Guides =>
        ["azure.md", "configuration.md", "getting-started.md", "test-host.md", "troubleshooting.md"];

    [Theory]
    [MemberData(nameof(Guides))]
    public void EveryCSharpSnippet_IsCodeOfATestThatRuns(string guide)
    {
        var code = Flat(
            string.Join('\n', Directory.GetFiles(Path.Combine(Sources.Root, "tests", "Docs")).Select(File.ReadAllText))
        );

        Blocks(guide, "csharp").ShouldAllBe(snippet => code.Contains(Flat(snippet), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void EveryFileOfACommand_Exists(string guide)
    {
        string[] roots = ["functions", "client", "cli", "host", "samples", "tests", "bench", "deploy", "docs"];
        var named = Blocks(guide, "sh")
            .SelectMany(block => block.Split((char[])[' ', '\n', '@', '='], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => roots.Contains(word.Split('/')[0]))
            // What a build or a person makes is not there before.
            .Where(word => !word.Contains("/bin/") && !word.EndsWith("/local.settings.json"));

        named
            .Where(path => !Path.Exists(Path.Combine(Sources.Root, path)))
            .ShouldBeEmpty($"{guide} names what is not there.");
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void EveryLink_LeadsToAFile(string guide)
    {
        var links = Text(guide)
            .Split("](")
            .Skip(1)
            .Select(part => part[..part.IndexOf(')')].Split('#')[0])
            .Where(link => link.Length > 0 && !link.StartsWith("https://", StringComparison.Ordinal));

        links.ShouldAllBe(link => Path.Exists(Path.Combine(Docs, link)));
    }

    [Fact]
    public void EveryScriptOfNpm_IsInThePackageFile()
    {
        var package = File.ReadAllText(Path.Combine(Sources.Root, "package.json"));

        Blocks("azure.md", "sh")
            .SelectMany(block => block.Split('\n'))
            .Where(line => line.StartsWith("npm run ", StringComparison.Ordinal))
            .ShouldAllBe(line => package.Contains($"\"{line.Split(' ')[2]}\": "));
    }

    private static string Text(string guide) => File.ReadAllText(Path.Combine(Docs, guide));

    private static List<string> Blocks(string guide, string language) =>
        [
            .. Text(guide)
                .Split($"```{language}\n")
                .Skip(1)
                .Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]),
        ];

    // Snippets stand further to the left in a guide than in a test.
    private static string Flat(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
