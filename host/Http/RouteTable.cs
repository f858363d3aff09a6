using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using TranslationFunctions.EmbeddedHost.Functions;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>The routes of an app's HTTP functions.</summary>
internal static class RouteTable
{
    /// <summary>A route for each HTTP function.</summary>
    /// <exception cref="InvalidFunctionsException">A template does not parse, or two functions would get the same requests.</exception>
    public static IReadOnlyList<FunctionRoute> Of(FunctionCatalog catalog, string prefix)
    {
        var problems = new List<string>();
        var routes = new List<FunctionRoute>();
        foreach (var function in catalog.Of(TriggerKind.Http))
        {
            var trigger = (HttpTriggerAttribute)function.Trigger;
            try
            {
                var pattern = RoutePatternFactory.Parse(TemplateOf(function.Name, trigger.Route, prefix));
                routes.Add(new FunctionRoute(function, pattern, trigger.Methods ?? []));
            }
            catch (RoutePatternException unreadable)
            {
                problems.Add(
                    $"{function.Label} has the route '{trigger.Route}', which is no route: {unreadable.Message}"
                );
            }
        }

        problems.AddRange(Collisions(routes));
        return problems.Count == 0 ? routes : throw new InvalidFunctionsException(problems);
    }

    private static string TemplateOf(string function, string? route, string prefix)
    {
        var own = string.IsNullOrEmpty(route) ? function : route.Trim('/');
        var first = prefix.Trim('/');
        return first.Length == 0 || own.Length == 0 ? $"{first}{own}" : $"{first}/{own}";
    }

    private static IEnumerable<string> Collisions(IReadOnlyList<FunctionRoute> routes) =>
        from index in Enumerable.Range(0, routes.Count)
        from other in routes.Skip(index + 1)
        let route = routes[index]
        where route.Overlaps(other) && RouteShape.Of(route.Pattern) == RouteShape.Of(other.Pattern)
        select $"{route.Function.Label} and {other.Function.Label} answer the same requests: "
            + $"'{route.Pattern.RawText}' and '{other.Pattern.RawText}' with a method in common. Change a route or its methods.";
}
