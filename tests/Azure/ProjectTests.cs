using System.Diagnostics;
using System.Text.Json;
using TranslationFunctions.Tests.Architecture;

namespace TranslationFunctions.Tests.Azure;

/// <summary>What MSBuild makes of a project for each host. Nothing is restored or built.</summary>
public class ProjectTests
{
    private static readonly string[] Analyzers =
    [
        "Meziantou.Analyzer",
        "Microsoft.CodeAnalysis.BannedApiAnalyzers",
        "Roslynator.Analyzers",
    ];

    private static readonly string[] App =
    [
        "Microsoft.Azure.Functions.Worker",
        "Microsoft.Azure.Functions.Worker.Extensions.DurableTask",
        "Microsoft.Azure.Functions.Worker.Extensions.Http",
        "Microsoft.Azure.Functions.Worker.Sdk",
    ];

    private static readonly string[] Client =
    [
        "Microsoft.Extensions.Http",
        "Polly.Core",
        "Refit",
        "Refit.HttpClientFactory",
        "System.Threading.RateLimiting",
    ];

    [Fact]
    public async Task App_ForAzure_ReferencesPublishedPackagesOnly()
    {
        var project = await EvaluateAsync("functions", "Azure");

        project.Packages.Except(Analyzers).ShouldBe(App, ignoreOrder: true);
        project.Projects.ShouldBeEmpty();
        project.Unversioned.ShouldBeEmpty();
    }

    [Fact]
    public async Task App_ForTheScheduler_ReferencesItsExtensionToo()
    {
        var project = await EvaluateAsync("functions", "Azure", "-p:DurableBackend=Scheduler");

        project
            .Packages.Except(Analyzers)
            .Except(App)
            .ShouldBe(["Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged"]);
        project.Unversioned.ShouldBeEmpty();
    }

    [Fact]
    public async Task Client_ForAzure_ReferencesPublishedPackagesOnly()
    {
        var project = await EvaluateAsync("client", "Azure");

        project.Packages.Except(Analyzers).ShouldBe(Client, ignoreOrder: true);
        project.Projects.ShouldBeEmpty();
        project.Unversioned.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("functions", "StandIns.Functions.Worker")]
    [InlineData("client", "StandIns.Refit")]
    public async Task Project_ForTheEmbeddedHost_ReferencesStandIns(string folder, string standIn)
    {
        var project = await EvaluateAsync(folder, "Embedded");

        project.Packages.ShouldNotContain(name => name.StartsWith("Microsoft.Azure") || name.StartsWith("Refit"));
        project.Projects.ShouldContain(path => path.EndsWith($"{standIn}.csproj"));
    }

    [Theory]
    [InlineData("functions")]
    [InlineData("client")]
    public async Task Flavours_KeepTheirFilesApart(string folder)
    {
        var azure = await EvaluateAsync(folder, "Azure");
        var embedded = await EvaluateAsync(folder, "Embedded");

        azure.Folders.Count.ShouldBe(3);
        azure.Folders.Intersect(embedded.Folders).ShouldBeEmpty();
    }

    [Fact]
    public async Task Flavour_CanBeChosenByTheEnvironment()
    {
        var project = await EvaluateAsync("functions", host: null);

        project.Packages.Except(Analyzers).ShouldBe(App, ignoreOrder: true);
    }

    private static async Task<Evaluated> EvaluateAsync(string folder, string? host, params string[] more)
    {
        string[] arguments =
        [
            "msbuild",
            Path.Combine(Sources.Root, folder),
            "-getItem:PackageReference,PackageVersion,ProjectReference",
            "-getProperty:ProjectAssetsFile,OutputPath,IntermediateOutputPath",
            .. host is null ? [] : new[] { $"-p:FunctionsHost={host}" },
            .. more,
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (host is null)
        {
            start.Environment["FunctionsHost"] = "Azure";
        }
        using var process = Process.Start(start)!;
        using var answer = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync());
        return Evaluated.From(answer.RootElement);
    }

    private sealed record Evaluated(
        List<string> Packages,
        List<string> Projects,
        List<string> Unversioned,
        List<string> Folders
    )
    {
        public static Evaluated From(JsonElement answer)
        {
            var items = answer.GetProperty("Items");
            var packages = Identities(items, "PackageReference");
            return new(
                packages,
                Identities(items, "ProjectReference"),
                [.. packages.Except(Identities(items, "PackageVersion"))],
                [.. answer.GetProperty("Properties").EnumerateObject().Select(property => property.Value.GetString()!)]
            );
        }

        private static List<string> Identities(JsonElement items, string kind) =>
            [.. items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }
}
