using System.Text.RegularExpressions;
using TranslationFunctions.Tests.Architecture;

namespace TranslationFunctions.Tests.Docs;

/// <summary>The list of what the project does names every row once, and tests that exist.</summary>
public partial class MissionTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Sources.Root, "docs", "mission.md"));

    [Fact]
    public void Rows_AreAllThereOnce() =>
        Lines
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .ShouldBe(
                Enumerable
                    .Range(1, 23)
                    .Select(number => $"S{number}")
                    .Concat(Enumerable.Range(1, 17).Select(number => $"C{number}"))
                    .Concat(Enumerable.Range(1, 4).Select(number => $"T{number}"))
            );

    [Fact]
    public void Tests_ThatAreNamed_Exist()
    {
        var named = Lines
            .SelectMany(line => TestClass().Matches(line))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        named.ShouldNotBeEmpty();
        named.ShouldBeSubsetOf(typeof(MissionTests).Assembly.GetTypes().Select(type => type.Name));
    }

    [GeneratedRegex(@"^\| ([SCT]\d+) \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex TestClass();
}
