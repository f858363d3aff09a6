using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>A method marked as a function, and the parameter that triggers it.</summary>
internal sealed record FunctionDescriptor(
    string Name,
    MethodInfo Method,
    TriggerKind Kind,
    TriggerBindingAttribute Trigger,
    ParameterInfo TriggerParameter
)
{
    public IReadOnlyList<ParameterInfo> Parameters { get; } = Method.GetParameters();

    /// <summary>What the method returns once awaited; <see cref="void"/> when nothing.</summary>
    public Type ResultType { get; } = FunctionResults.TypeOf(Method.ReturnType);

    /// <summary>The method's name in messages.</summary>
    public string Label => LabelOf(Method);

    public static string LabelOf(MethodInfo method) => $"{method.DeclaringType?.FullName}.{method.Name}";
}
