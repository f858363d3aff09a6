namespace TranslationFunctions.Tests.Standins.Surface;

/// <summary>The public and protected surface of types, one line a type or member.</summary>
internal static class SurfaceListing
{
    public static IReadOnlyList<string> Of(IEnumerable<Type> types) =>
        [
            .. types
                .SelectMany(type => MemberLines.Of(type).Prepend(TypeLine.Of(type)))
                .Select(line => line.TrimEnd())
                .Order(StringComparer.Ordinal),
        ];
}
