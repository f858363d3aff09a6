using Microsoft.AspNetCore.Routing.Patterns;
using TranslationFunctions.EmbeddedHost.Functions;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>Where an HTTP function answers. No methods means any.</summary>
internal sealed record FunctionRoute(FunctionDescriptor Function, RoutePattern Pattern, IReadOnlyList<string> Methods)
{
    public bool Overlaps(FunctionRoute other) =>
        Methods.Count == 0
        || other.Methods.Count == 0
        || Methods.Intersect(other.Methods, StringComparer.OrdinalIgnoreCase).Any();
}
