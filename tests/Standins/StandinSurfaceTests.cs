using System.Reflection;
using TranslationFunctions.Tests.Standins.Surface;

namespace TranslationFunctions.Tests.Standins;

/// <summary>Holds the stand-ins against the published packages' surface: Listing/, a file a package.</summary>
public sealed class StandinSurfaceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("StandIns.DurableTask", "Microsoft.DurableTask.Abstractions", "Microsoft.DurableTask.Client")]
    [InlineData(
        "StandIns.Functions.Worker",
        "Microsoft.Azure.Functions.Worker",
        "Microsoft.Azure.Functions.Worker.Core",
        "Microsoft.Azure.Functions.Worker.Extensions.Abstractions",
        "Microsoft.Azure.Functions.Worker.Extensions.DurableTask",
        "Microsoft.Azure.Functions.Worker.Extensions.Http"
    )]
    [InlineData("StandIns.Refit", "Refit", "Refit.HttpClientFactory")]
    public void Standin_AgainstPublishedListing_IsTheSameToTheLetter(string assembly, params string[] packages)
    {
        Type[] types = Assembly.Load(assembly).GetExportedTypes();
        string[] listed = [.. packages.SelectMany(Listing)];
        output.WriteLine($"{assembly}: {types.Length} types, {listed.Length - types.Length} members.");

        SurfaceComparison comparison = SurfaceComparison.Of(types, listed);

        comparison.TooMany.ShouldBeEmpty(
            "The published package has no such type or member; make it internal, or as listed."
        );
        comparison.Missing.ShouldBeEmpty("The stand-in no longer has these; take the lines out of Listing/.");
    }

    private static IEnumerable<string> Listing(string package)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Standins", "Listing", package + ".txt");
        return File.Exists(path) ? File.ReadLines(path) : [];
    }
}
