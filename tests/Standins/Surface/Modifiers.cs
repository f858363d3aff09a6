using System.Reflection;

namespace TranslationFunctions.Tests.Standins.Surface;

/// <summary>Visibility and modifiers, as the listing writes them.</summary>
internal static class Modifiers
{
    public static bool IsVisible(MethodBase? method) =>
        method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    public static string Of(MethodBase method)
    {
        string visibility = method.IsPublic ? "public" : "protected";
        return method.DeclaringType!.IsInterface
            ? $"[{visibility}]"
            : $"[{visibility}{Static(method)}{Virtual(method)}]";
    }

    public static string Of(FieldInfo field)
    {
        string visibility = field.IsPublic ? "public" : "protected";
        string isStatic = field.IsStatic ? " static" : "";
        string kind =
            field.IsLiteral ? " const"
            : field.IsInitOnly ? " readonly"
            : "";
        return $"[{visibility}{isStatic}{kind}]";
    }

    private static string Static(MethodBase method) => method.IsStatic ? " static" : "";

    private static string Virtual(MethodBase method) =>
        method switch
        {
            { IsAbstract: true } => " abstract",
            { IsVirtual: false } or { IsFinal: true } => "",
            MethodInfo m when m.GetBaseDefinition().DeclaringType != m.DeclaringType => " override",
            _ => " virtual",
        };
}
