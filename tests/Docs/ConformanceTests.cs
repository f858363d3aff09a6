using System.Reflection;
using TranslationFunctions.Tests.Architecture;

namespace TranslationFunctions.Tests.Docs;

/// <summary>The list of behaviours names tests that exist, and counts what it lists.</summary>
public class ConformanceTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Sources.Root, "docs", "conformance.md"));

    private static readonly string[][] Rows =
    [
        .. Lines
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>Their suite and how it stands, for each test of theirs.</summary>
    private static readonly (string Suite, string Outcome, string Why)[] Theirs =
    [
        .. Rows.Where(row => row.Length == 3 && row[1].Length > 2 && row[1][1] == ' ')
            .Select(row => Of(row[1], row[2])),
    ];

    private static (string, string, string) Of(string theirs, string ours) =>
        ours.StartsWith('`') ? (theirs[..1], "Covered", "")
        : ours.Split(": ", 2) is [var outcome, var why] ? (theirs[..1], outcome, why)
        : throw new InvalidOperationException($"'{theirs}' has neither a test of ours nor a reason.");

    private static int Count(string outcome, string? suite = null) =>
        Theirs.Count(row => row.Outcome == outcome && (suite ?? row.Suite) == row.Suite);

    private static string[][] Below(string heading) =>
        [
            .. Lines
                .SkipWhile(line => line != heading)
                .Skip(1)
                .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Skip(1)
                .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)),
        ];

    [Fact]
    public void EveryTestOfOurs_Exists()
    {
        var tests = typeof(ConformanceTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(), (type, method) => (type, method))
            .Where(test => test.method.GetCustomAttributes<FactAttribute>().Any())
            .Select(test => $"{test.type.Name}.{test.method.Name}")
            .ToHashSet();

        var named = Rows.Where(row => row[^1].StartsWith('`'))
            .SelectMany(row => row[^1].Split(", "))
            .Select(name => name.Trim('`'))
            .ToList();

        named.Count.ShouldBeGreaterThan(400);
        named.Where(name => !tests.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryTestOfTheirs_IsListedOnce() =>
        Rows.Where(row => row.Length == 3 && row[1] != "Their test").Select(row => row[1]).ShouldBeUnique();

    [Fact]
    public void Numbers_AreThoseOfTheLists()
    {
        var sentence =
            $"Covered: {Count("Covered")} of {Theirs.Length}. Not applicable: {Count("Not applicable")}. "
            + $"Different: {Count("Differs")}. Open: {Count("Open")}. "
            + $"Observed facts: {Below("## Observed facts").Length}. On purpose: {Below("## Otherwise on purpose").Length}.";

        Lines.ShouldContain(sentence);
    }

    [Fact]
    public void NumbersOfEachSuite_AreThoseOfTheLists()
    {
        var counted = Rows.Where(row => row.Length == 6).Skip(1).ToList();

        counted.Count.ShouldBe(6);
        counted.ShouldAllBe(row =>
            row.Skip(1)
                .Select(int.Parse)
                .SequenceEqual(
                    new[]
                    {
                        Theirs.Count(theirs => theirs.Suite == row[0]),
                        Count("Covered", row[0]),
                        Count("Not applicable", row[0]),
                        Count("Differs", row[0]),
                        Count("Open", row[0]),
                    }
                )
        );
    }

    [Fact]
    public void Reasons_AreCountedRight()
    {
        var counted = Below("## Counts").Where(row => row.Length == 2 && int.TryParse(row[1], out _));

        counted
            .Select(row => (row[0].ToUpperInvariant(), int.Parse(row[1])))
            .ShouldBe(
                Theirs
                    .Where(row => row.Why.Length > 0)
                    .GroupBy(row => (row.Outcome, row.Why))
                    .Select(group => (group.Key.Why.ToUpperInvariant(), group.Count())),
                ignoreOrder: true
            );
    }
}
