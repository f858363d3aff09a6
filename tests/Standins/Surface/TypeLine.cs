namespace TranslationFunctions.Tests.Standins.Surface;

/// <summary>The listing's line of a type.</summary>
internal static class TypeLine
{
    public static string Of(Type type)
    {
        string[] bases = [.. BaseOf(type), .. type.GetInterfaces().Select(TypeNames.Of).Order(StringComparer.Ordinal)];
        string inherits = bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}";
        return $"{TypeNames.Of(type)} :: {Marks.Of(type)}{KindOf(type)}{inherits}";
    }

    private static string KindOf(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsInterface: true } => "interface",
            _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };

    private static IEnumerable<string> BaseOf(Type type) =>
        type.IsValueType || type.BaseType is null || type.BaseType == typeof(object)
            ? []
            : [TypeNames.Of(type.BaseType)];
}
