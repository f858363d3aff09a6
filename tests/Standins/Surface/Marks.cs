using System.Reflection;

namespace TranslationFunctions.Tests.Standins.Surface;

/// <summary>The attributes that the listing shows.</summary>
internal static class Marks
{
    private static readonly (string Attribute, string Mark)[] Shown =
    [
        ("AttributeUsageAttribute", "Usage"),
        ("ExtensionAttribute", "Extension"),
        ("InputConverterAttribute", "InputConverter"),
        ("ObsoleteAttribute", "Obsolete"),
    ];

    /// <summary>The marks of what is declared, with a space behind them; empty if there are none.</summary>
    public static string Of(MemberInfo member)
    {
        HashSet<string> names = [.. member.CustomAttributes.Select(data => data.AttributeType.Name)];
        string marks = string.Join(
            ',',
            Shown.Where(shown => names.Contains(shown.Attribute)).Select(shown => shown.Mark)
        );
        return marks.Length == 0 ? "" : $"{{{marks}}} ";
    }
}
