using Microsoft.AspNetCore.Routing.Patterns;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>What a route matches, as text: routes of one shape match the same paths, whatever their parameters are called.</summary>
internal static class RouteShape
{
    public static string Of(RoutePattern pattern) =>
        string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Of))));

    private static string Of(RoutePatternPart part) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content.ToUpperInvariant(),
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => Of(parameter),
            _ => string.Empty,
        };

    private static string Of(RoutePatternParameterPart parameter)
    {
        var constraints = parameter.ParameterPolicies.Select(policy => policy.Content).Order(StringComparer.Ordinal);
        return $"{{{(parameter.IsCatchAll ? "*" : "")}:{string.Join(':', constraints)}{(parameter.IsOptional ? "?" : "")}}}";
    }
}
