namespace TranslationFunctions.Tests.Standins.Surface;

/// <summary>Types by their full names, as the listing writes them.</summary>
internal static class TypeNames
{
    public static string Of(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.HasElementType)
        {
            string element = Of(type.GetElementType()!);
            return type.IsArray ? element + "[]" : element;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying && !type.IsGenericTypeDefinition)
        {
            return Of(underlying) + "?";
        }

        string prefix = type.IsNested ? Of(type.DeclaringType!) : type.Namespace!;
        return $"{prefix}.{Simple(type)}{Arguments(type)}";
    }

    public static string Arguments(Type type) => List(type.GetGenericArguments());

    public static string List(Type[] arguments) =>
        arguments.Length == 0 ? "" : $"<{string.Join(',', arguments.Select(Of))}>";

    private static string Simple(Type type) => type.Name.Split('`')[0];
}
