using TranslationFunctions.Tests.Standins.Surface;

namespace TranslationFunctions.Tests.Standins;

public sealed class SurfaceComparisonTests
{
    private const string Prefix = "TranslationFunctions.Tests.Standins.SurfaceComparisonTests.";

    private static readonly string[] Published =
    [
        Prefix + "Sample :: {Usage} sealed class : System.Attribute",
        Prefix + "Sample..ctor(System.String name = default) [public]",
        Prefix + "Sample.Count(System.Int32? most, params System.String[] names) : System.Int32 [public]",
        Prefix + "Sample.Name { get; init; } : System.String [public]",
    ];

    [Fact]
    public void Comparison_OfEqualSurfaces_FindsNothing()
    {
        SurfaceComparison comparison = SurfaceComparison.Of([typeof(Sample)], Published);

        comparison.TooMany.ShouldBeEmpty();
        comparison.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Comparison_OfAMemberTooMany_FindsIt() =>
        SurfaceComparison
            .Of([typeof(Sample)], Published[..3])
            .TooMany.ShouldBe([Prefix + "Sample.Name { get; init; } : System.String [public]"]);

    [Theory]
    [InlineData(0, "sealed class", "class")]
    [InlineData(0, "{Usage} ", "")]
    [InlineData(0, "System.Attribute", "System.Exception")]
    [InlineData(1, " = default", "")]
    [InlineData(1, "[public]", "[protected]")]
    [InlineData(2, "System.Int32?", "System.Int32")]
    [InlineData(2, "params ", "")]
    [InlineData(3, "init;", "set;")]
    [InlineData(3, "[public]", "[public virtual]")]
    public void Comparison_OfADifferingLine_FindsBothSides(int line, string has, string published)
    {
        string differing = Published[line].Replace(has, published, StringComparison.Ordinal);
        string[] listing = [.. Published.Select((text, i) => i == line ? differing : text)];

        SurfaceComparison comparison = SurfaceComparison.Of([typeof(Sample)], listing);

        comparison.TooMany.ShouldBe([Published[line]]);
        comparison.Missing.ShouldBe([differing]);
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class Sample(string? name = null) : Attribute
    {
        public string? Name { get; init; } = name;

        public int Count(int? most, params string[] names) => Math.Min(most ?? int.MaxValue, names.Length);

        internal int Unlisted => Count(null);
    }
}
