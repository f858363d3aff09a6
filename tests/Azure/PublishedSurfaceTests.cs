using System.Reflection;
using TranslationFunctions.Tests.Standins.Surface;

namespace TranslationFunctions.Tests.Azure;

/// <summary>
/// What functions/ and client/ were compiled to use is what the published packages have: nothing of the host, nothing
/// that only happens to be near, and no member that is not in the listing of the published surface.
/// </summary>
public class PublishedSurfaceTests(ITestOutputHelper output)
{
    private static readonly string[] Ours = ["TranslationFunctions.App", "TranslationFunctions.Client"];

    // What Microsoft.Extensions.Hosting and Microsoft.Extensions.Http bring along, wherever the app is built.
    private static readonly string[] Extensions =
    [
        "Configuration",
        "DependencyInjection",
        "Diagnostics",
        "Hosting",
        "Http",
        "Logging",
        "Options",
        "Primitives",
    ];

    private static readonly HashSet<string> Listing =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Standins", "Listing"))
            .SelectMany(File.ReadLines)
            .Select(line => line.TrimEnd()),
    ];

    public static TheoryData<string> Assemblies => [.. Ours];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_ReferencesWhatIsThereInBothFlavours(string assembly) =>
        CompiledReferences.Of(assembly).Assemblies.ShouldAllBe(name => IsInBothFlavours(name));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void EveryTypeOfAStandIn_IsListed(string assembly)
    {
        Type[] types = [.. CompiledReferences.Of(assembly).StandInTypes];

        types.ShouldNotBeEmpty();
        types.Select(TypeLine.Of).Where(line => !Listing.Contains(line.TrimEnd())).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void EveryMemberOfAStandIn_IsListed(string assembly)
    {
        MemberInfo[] members = [.. CompiledReferences.Of(assembly).StandInMembers.Where(IsNamedBySource)];
        output.WriteLine($"{assembly} uses {members.Length} members of published packages.");

        members.ShouldNotBeEmpty();
        members.Select(MemberLines.Of).Where(line => !Listing.Contains(line.TrimEnd())).ShouldBeEmpty();
    }

    private static bool IsInBothFlavours(string name) =>
        name.StartsWith("System", StringComparison.Ordinal)
        || name.StartsWith("StandIns.", StringComparison.Ordinal)
        || name.Equals("Polly.Core", StringComparison.Ordinal)
        || Extensions.Any(part => $"{name}.".StartsWith($"Microsoft.Extensions.{part}.", StringComparison.Ordinal));

    // A record's copy is made by the compiler, under a name that no listing has.
    private static bool IsNamedBySource(MemberInfo member) => !member.Name.Contains('<');
}
