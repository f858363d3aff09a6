using System.Reflection;
using System.Runtime.CompilerServices;
using TranslationFunctions.Client;

namespace TranslationFunctions.Tests.Client;

/// <summary>The package's public surface is a reviewed file: a change of it is a change of that file.</summary>
public sealed class PublicSurfaceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Surface_IsTheReviewedOne()
    {
        string[] reviewed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Client", "PublicSurface.txt"));
        string[] present =
        [
            .. typeof(ITranslationClient).Assembly.GetExportedTypes().SelectMany(Lines).Order(StringComparer.Ordinal),
        ];

        present.Except(reviewed).ShouldBeEmpty("These are new: if they are meant, add the lines to PublicSurface.txt.");
        reviewed
            .Except(present)
            .ShouldBeEmpty("These are gone: that breaks callers; take the lines out if it is meant.");
    }

    private static IEnumerable<string> Lines(Type type) =>
        type.GetMembers(Declared)
            .Where(member => member is (not MethodBase { IsSpecialName: true }) or ConstructorInfo)
            .Where(member => !member.Name.Contains('<') && member is not TypeInfo && member.Name != "value__")
            .Where(member => member is not MethodInfo || !member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(member => $"{Name(type)}.{Describe(member)}")
            .Prepend($"{Name(type)} : {Name(type.BaseType)}");

    private static string Describe(MemberInfo member) =>
        member switch
        {
            ConstructorInfo constructor => $"new({Parameters(constructor)})",
            MethodInfo method => $"{method.Name}({Parameters(method)}) : {Name(method.ReturnType)}",
            PropertyInfo property => $"{property.Name} {{ get; {Setter(property)}}} : {Name(property.PropertyType)}",
            FieldInfo { IsLiteral: true } constant => $"{constant.Name} = {constant.GetRawConstantValue()}",
            _ => member.ToString()!,
        };

    private static string Setter(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; "
        : "set; ";

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.IsOptional ? " = default" : "")}")
        );

    private static string Name(Type? type) =>
        type switch
        {
            null => "none",
            { IsGenericType: true } =>
                $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
            _ => type.Name,
        };
}
