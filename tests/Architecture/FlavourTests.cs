using System.Diagnostics;
using System.Text.Json;

namespace TranslationFunctions.Tests.Architecture;

/// <summary>With FunctionsHost=Azure the projects reference published packages, and nothing of this repository.</summary>
public class FlavourTests
{
    [Theory]
    [InlineData("functions", "Microsoft.Azure.Functions.Worker.Extensions.DurableTask")]
    [InlineData("client", "Refit.HttpClientFactory")]
    public async Task Project_ForAzure_ReferencesPublishedPackagesOnly(string project, string package)
    {
        var (packages, projects) = await ReferencesAsync(project, "Azure");

        packages.ShouldContain(package);
        projects.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("functions", "StandIns.Functions.Worker")]
    [InlineData("client", "StandIns.Refit")]
    public async Task Project_ForTheEmbeddedHost_ReferencesStandIns(string project, string standIn)
    {
        var (packages, projects) = await ReferencesAsync(project, "Embedded");

        packages.ShouldNotContain(name => name.StartsWith("Microsoft.Azure") || name.StartsWith("Refit"));
        projects.ShouldContain(path => path.EndsWith($"{standIn}.csproj"));
    }

    private static async Task<(List<string> Packages, List<string> Projects)> ReferencesAsync(
        string project,
        string host
    )
    {
        string[] arguments =
        [
            "msbuild",
            Path.Combine(Sources.Root, project),
            "-getItem:PackageReference,ProjectReference",
            $"-p:FunctionsHost={host}",
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var items = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync()).RootElement.GetProperty("Items");
        return (Identities(items, "PackageReference"), Identities(items, "ProjectReference"));
    }

    private static List<string> Identities(JsonElement items, string kind) =>
        [.. items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
}
