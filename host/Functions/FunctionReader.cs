using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>Reads one method marked as a function: what it is, or why it cannot run.</summary>
internal static class FunctionReader
{
    public static (FunctionDescriptor? Function, IReadOnlyList<string> Problems) Read(string name, MethodInfo method)
    {
        var shape = ShapeProblems(name, method).ToList();
        var triggers = (
            from parameter in method.GetParameters()
            let trigger = parameter.GetCustomAttribute<TriggerBindingAttribute>()
            where trigger is not null
            select (Parameter: parameter, Trigger: trigger)
        ).ToList();
        if (triggers is not [var only])
        {
            var problem =
                triggers.Count == 0
                    ? "has no trigger: mark one parameter with [HttpTrigger], [OrchestrationTrigger], [ActivityTrigger] or [EntityTrigger]."
                    : $"has {triggers.Count} triggers: a function has one.";
            return (null, [.. shape, problem]);
        }

        if (KindOf(only.Trigger) is not { } kind)
        {
            return (null, [.. shape, $"has the trigger {only.Trigger.GetType().Name}, which this host does not know."]);
        }

        var function = new FunctionDescriptor(name, method, kind, only.Trigger, only.Parameter);
        string[] problems = [.. shape, .. ParameterProblems(function)];
        return problems.Length == 0 ? (function, []) : (null, problems);
    }

    private static TriggerKind? KindOf(TriggerBindingAttribute trigger) =>
        trigger switch
        {
            HttpTriggerAttribute => TriggerKind.Http,
            OrchestrationTriggerAttribute => TriggerKind.Orchestration,
            ActivityTriggerAttribute => TriggerKind.Activity,
            EntityTriggerAttribute => TriggerKind.Entity,
            _ => null,
        };

    private static IEnumerable<string> ShapeProblems(string name, MethodInfo method)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return "has no function name: give [Function] one.";
        }

        if (!method.IsPublic)
        {
            yield return "is not public.";
        }

        if (method.IsAbstract || (!method.IsStatic && method.DeclaringType is { IsAbstract: true }))
        {
            yield return "cannot be called: it or its class is abstract.";
        }

        if (method.ContainsGenericParameters)
        {
            yield return "is generic, or its class is: nothing says which type to use.";
        }
    }

    private static IEnumerable<string> ParameterProblems(FunctionDescriptor function)
    {
        if (RequiredTrigger(function.Kind) is { } required && function.TriggerParameter.ParameterType != required)
        {
            yield return $"has its trigger on a {function.TriggerParameter.ParameterType.Name}: the parameter "
                + $"'{function.TriggerParameter.Name}' must be a {required.Name}.";
        }

        foreach (var parameter in function.Parameters.Where(parameter => !ArgumentBinding.CanBind(function, parameter)))
        {
            yield return $"has a parameter that nothing fills: {parameter.ParameterType.Name} '{parameter.Name}'. "
                + Fillable(function.Kind);
        }

        if (function.Parameters.Count(parameter => ArgumentBinding.IsOrchestrationInput(function, parameter)) > 1)
        {
            yield return "takes several inputs: an orchestration has one.";
        }
    }

    private static Type? RequiredTrigger(TriggerKind kind) =>
        kind switch
        {
            TriggerKind.Http => typeof(HttpRequestData),
            TriggerKind.Orchestration => typeof(TaskOrchestrationContext),
            TriggerKind.Entity => typeof(TaskEntityDispatcher),
            _ => null,
        };

    private static string Fillable(TriggerKind kind) =>
        "Besides its trigger, such a function may take FunctionContext, CancellationToken"
        + kind switch
        {
            TriggerKind.Http => ", [DurableClient] DurableTaskClient, and values of the route or query by name.",
            TriggerKind.Activity => ", [DurableClient] DurableTaskClient, TaskActivityContext and string instanceId.",
            TriggerKind.Orchestration => " and its input.",
            _ => ".",
        };
}
