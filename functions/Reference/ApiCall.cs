using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using TranslationFunctions.Http;

namespace TranslationFunctions.Reference;

/// <summary>A call that the app serves, as its function's attributes say.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Method">The HTTP method, in small letters.</param>
/// <param name="Path">The path, its parameters in braces.</param>
/// <param name="Function">The function.</param>
internal sealed partial record ApiCall(string Name, string Method, string Path, MethodInfo Function)
{
    /// <summary>What it does; null when its function does not say.</summary>
    public OperationAttribute? Operation => Function.GetCustomAttribute<OperationAttribute>();

    /// <summary>How it may be answered.</summary>
    public IEnumerable<AnswerAttribute> Answers => Function.GetCustomAttributes<AnswerAttribute>();

    /// <summary>What it may be given beside its path and body.</summary>
    public IEnumerable<ParameterAttribute> Parameters => Function.GetCustomAttributes<ParameterAttribute>();

    /// <summary>The names of the path's parameters.</summary>
    public IEnumerable<string> PathParameters => Parameter().Matches(Path).Select(match => match.Groups[1].Value);

    /// <summary>All calls that an assembly's functions serve, by path.</summary>
    public static IReadOnlyList<ApiCall> Of(Assembly assembly) =>
        [
            .. assembly
                .GetExportedTypes()
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
                .SelectMany(Calls)
                .OrderBy(call => call.Path, StringComparer.Ordinal),
        ];

    private static IEnumerable<ApiCall> Calls(MethodInfo method)
    {
        string? name = method.GetCustomAttribute<FunctionAttribute>()?.Name;
        HttpTriggerAttribute? trigger = method
            .GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .FirstOrDefault(attribute => attribute is not null);
        return name is null || trigger is null
            ? []
            : (trigger.Methods ?? []).Select(verb => new ApiCall(
                name,
                verb.ToLowerInvariant(),
                "/" + trigger.Route?.Trim('/'),
                method
            ));
    }

    [GeneratedRegex(@"\{(?<name>\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
