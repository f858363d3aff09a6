using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>An app's functions.</summary>
internal sealed class FunctionCatalog
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    private FunctionCatalog(IReadOnlyList<FunctionDescriptor> functions) => Functions = functions;

    public IReadOnlyList<FunctionDescriptor> Functions { get; }

    public IEnumerable<FunctionDescriptor> Of(TriggerKind kind) => Functions.Where(function => function.Kind == kind);

    /// <summary>Finds every method with <see cref="FunctionAttribute"/>.</summary>
    /// <exception cref="InvalidFunctionsException">Some of them cannot run.</exception>
    public static FunctionCatalog Discover(Assembly app) => Discover(app.GetTypes());

    /// <inheritdoc cref="Discover(Assembly)"/>
    public static FunctionCatalog Discover(IEnumerable<Type> types)
    {
        var problems = new List<string>();
        var functions = new List<FunctionDescriptor>();
        foreach (var method in types.SelectMany(type => type.GetMethods(Declared)))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is { } attribute)
            {
                var found = FunctionReader.Read(attribute.Name, method);
                problems.AddRange(found.Problems.Select(problem => $"{FunctionDescriptor.LabelOf(method)} {problem}"));
                functions.AddRange(found.Function is null ? [] : [found.Function]);
            }
        }

        problems.AddRange(Duplicates(functions));
        return problems.Count == 0 ? new FunctionCatalog(functions) : throw new InvalidFunctionsException(problems);
    }

    private static IEnumerable<string> Duplicates(IEnumerable<FunctionDescriptor> functions) =>
        from function in functions
        group function by function.Name.ToUpperInvariant() into sameName
        where sameName.Skip(1).Any()
        let names = string.Join(" and ", sameName.Select(function => function.Label))
        select $"{names} are all named '{sameName.First().Name}'. Give each function its own name; case does not count.";
}
