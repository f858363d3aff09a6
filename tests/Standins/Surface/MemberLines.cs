using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TranslationFunctions.Tests.Standins.Surface;

/// <summary>The listing's lines of a type's own members, compiler-made ones included.</summary>
internal static class MemberLines
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static;

    public static IEnumerable<string> Of(Type type)
    {
        string name = TypeNames.Of(type);
        return type.IsEnum
            ? EnumValues(name, type)
            :
            [
                .. type.GetConstructors(Declared).Where(Modifiers.IsVisible).Select(c => Constructor(name, c)),
                .. type.GetMethods(Declared).Where(IsListed).Select(m => Method(name, m)),
                .. type.GetProperties(Declared).Where(p => Accessors(p).Any()).Select(p => Property(name, p)),
                .. type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(f => Field(name, f)),
            ];
    }

    /// <summary>The line of one member; an accessor's is its property's.</summary>
    public static string Of(MemberInfo member)
    {
        string type = TypeNames.Of(member.DeclaringType!);
        return member switch
        {
            ConstructorInfo constructor => Constructor(type, constructor),
            MethodInfo method => PropertyOf(method) is { } property ? Property(type, property) : Method(type, method),
            FieldInfo field => Field(type, field),
            _ => throw new ArgumentException($"{member} has no line of its own.", nameof(member)),
        };
    }

    private static PropertyInfo? PropertyOf(MethodInfo method) =>
        method.IsSpecialName
            ? method.DeclaringType!.GetProperties(Declared).SingleOrDefault(p => p.GetAccessors(true).Contains(method))
            : null;

    private static IEnumerable<string> EnumValues(string type, Type value) =>
        value
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => $"{type}.{field.Name} = {field.GetRawConstantValue()}");

    private static bool IsListed(MethodInfo method) =>
        Modifiers.IsVisible(method)
        && !method.Name.Contains('<')
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static string Constructor(string type, ConstructorInfo constructor) =>
        $"{type}..ctor({Parameters(constructor)}) {Modifiers.Of(constructor)}{Marks.Of(constructor)}";

    private static string Method(string type, MethodInfo method) =>
        $"{type}.{method.Name}{TypeNames.List(method.GetGenericArguments())}({Parameters(method)}) : {TypeNames.Of(method.ReturnType)} {Modifiers.Of(method)}{Marks.Of(method)}";

    private static string Property(string type, PropertyInfo property)
    {
        string accessors = string.Join(' ', Accessors(property).Select(accessor => AccessorName(accessor) + ";"));
        return $"{type}.{property.Name} {{ {accessors} }} : {TypeNames.Of(property.PropertyType)} {Modifiers.Of(Accessors(property).First())}{Marks.Of(property)}";
    }

    private static IEnumerable<MethodInfo> Accessors(PropertyInfo property) =>
        new[] { property.GetMethod, property.SetMethod }.Where(Modifiers.IsVisible).OfType<MethodInfo>();

    private static string AccessorName(MethodInfo accessor) =>
        accessor.ReturnType != typeof(void) ? "get"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init"
        : "set";

    private static string Field(string type, FieldInfo field)
    {
        string constant = field.IsLiteral ? $" = {Text(field.GetRawConstantValue())}" : "";
        return $"{type}.{field.Name} field : {TypeNames.Of(field.FieldType)} {Modifiers.Of(field)}{Marks.Of(field)}{constant}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string mode =
            parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params "
            : !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out "
            : "ref ";
        string value = parameter.HasDefaultValue ? $" = {Text(parameter.DefaultValue)}" : "";
        return $"{mode}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Text(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "default";
}
