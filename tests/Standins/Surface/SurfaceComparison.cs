namespace TranslationFunctions.Tests.Standins.Surface;

/// <summary>What types have that the published listing has not, and the other way round.</summary>
internal sealed record SurfaceComparison(IReadOnlyList<string> TooMany, IReadOnlyList<string> Missing)
{
    public static SurfaceComparison Of(IEnumerable<Type> types, IEnumerable<string> published)
    {
        IReadOnlyList<string> implemented = SurfaceListing.Of(types);
        List<string> listed = [.. published.Select(line => line.TrimEnd())];
        return new([.. implemented.Except(listed)], [.. listed.Except(implemented)]);
    }
}
