using System.Reflection;
using Refit;

namespace StandIns.Proxies;

/// <summary>Where a parameter goes in the request.</summary>
internal enum BindingKind
{
    Path,
    Query,
    Header,
    Body,
    Cancellation,
}

/// <summary>One parameter: where it goes, under which name, and, if it is the body, who writes it.</summary>
internal sealed record Binding(BindingKind Kind, string Name, BodyWriter? Writer = null)
{
    public static Binding Of(MethodInfo method, ParameterInfo parameter, PathTemplate path)
    {
        var name = parameter.GetCustomAttribute<AliasAsAttribute>()?.Name ?? parameter.Name!;
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return new Binding(BindingKind.Cancellation, name);
        }

        if (parameter.IsDefined(typeof(BodyAttribute)))
        {
            return new Binding(BindingKind.Body, name, BodyWriter.For(type));
        }

        if (parameter.GetCustomAttribute<HeaderAttribute>() is { } header)
        {
            return new Binding(BindingKind.Header, header.Header);
        }

        return IsText(type)
            ? new Binding(path.Names(name) ? BindingKind.Path : BindingKind.Query, name)
            : throw RestMethod.Faulty(
                method,
                $"has the parameter {parameter.Name} of type {type.Name}, which this stand-in cannot put in a URL"
            );
    }

    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    private static bool IsText(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return !plain.IsEnum
            && (plain == typeof(string) || plain == typeof(bool) || plain.IsAssignableTo(typeof(IFormattable)));
    }
}
