using System.Reflection;
using Refit;

namespace StandIns.Proxies;

/// <summary>What one interface method stands for on the wire; built, and found faulty, when the proxy is made.</summary>
internal sealed record RestMethod(
    HttpMethod HttpMethod,
    PathTemplate Path,
    IReadOnlyList<Binding> Bindings,
    IReadOnlyDictionary<string, string?> Headers,
    Sender Sender
)
{
    public static RestMethod Describe(Type api, MethodInfo method)
    {
        var verb =
            method.GetCustomAttribute<HttpMethodAttribute>()
            ?? throw Faulty(method, "has no HTTP method attribute such as [Get(\"/path\")]");

        var path = PathTemplate.Parse(method, verb.Path);
        var bindings = method.GetParameters().Select(parameter => Binding.Of(method, parameter, path)).ToList();
        RequireOneEach(method, bindings);

        foreach (var name in path.Placeholders)
        {
            if (!bindings.Exists(binding => binding.Kind == BindingKind.Path && binding.Is(name)))
            {
                throw Faulty(method, $"has the placeholder {{{name}}} in {verb.Path}, but no parameter of that name");
            }
        }

        return new RestMethod(verb.Method, path, bindings, HeadersOf(api, method), Sender.For(method));
    }

    public object Send(HttpClient client, RefitSettings settings, object?[] arguments) =>
        Sender.Send(new RestCall(this, client, settings, arguments));

    internal static ArgumentException Faulty(MethodInfo method, string fault) =>
        new($"{method.DeclaringType?.Name}.{method.Name} {fault}.", nameof(method));

    private static void RequireOneEach(MethodInfo method, List<Binding> bindings)
    {
        foreach (var kind in (BindingKind[])[BindingKind.Body, BindingKind.Cancellation])
        {
            if (bindings.Count(binding => binding.Kind == kind) > 1)
            {
                throw Faulty(method, $"has more than one {kind} parameter");
            }
        }

        var twice = bindings
            .Where(binding => binding.Kind == BindingKind.Path)
            .GroupBy(binding => binding.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw Faulty(method, $"has more than one parameter for the placeholder {{{twice.Key}}}");
        }
    }

    private static Dictionary<string, string?> HeadersOf(Type api, MethodInfo method)
    {
        var headers = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        MemberInfo[] sources = [.. api.GetInterfaces(), api, method];
        foreach (
            var header in sources.SelectMany(source => source.GetCustomAttribute<HeadersAttribute>()?.Headers ?? [])
        )
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            headers[(colon < 0 ? header : header[..colon]).Trim()] = colon < 0 ? null : header[(colon + 1)..].Trim();
        }

        return headers;
    }
}
