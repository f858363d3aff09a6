using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>Where each argument of a function comes from.</summary>
internal static class ArgumentBinding
{
    public static bool CanBind(FunctionDescriptor function, ParameterInfo parameter) =>
        Bind(function, parameter, Expression.Parameter(typeof(Invocation))) is not null;

    public static bool IsOrchestrationInput(FunctionDescriptor function, ParameterInfo parameter) =>
        function.Kind == TriggerKind.Orchestration
        && parameter.Position != function.TriggerParameter.Position
        && !HasBinding(parameter)
        && !parameter.ParameterType.IsByRef
        && !IsAmbient(parameter.ParameterType);

    /// <summary>An expression of the parameter's type over an <see cref="Invocation"/>; null when nothing fills it.</summary>
    public static Expression? Bind(FunctionDescriptor function, ParameterInfo parameter, Expression invocation)
    {
        var type = parameter.ParameterType;
        if (parameter.Position == function.TriggerParameter.Position)
        {
            var isInput = function.Kind == TriggerKind.Activity && type != typeof(TaskActivityContext);
            return isInput ? Input(type, invocation) : Trigger(type, invocation);
        }

        if (HasBinding(parameter))
        {
            return IsClient(function, parameter) ? Property(nameof(Invocation.DurableClient), invocation) : null;
        }

        if (type == typeof(FunctionContext))
        {
            return invocation;
        }

        if (type == typeof(CancellationToken))
        {
            return Property(nameof(Invocation.CancellationToken), invocation);
        }

        return function.Kind switch
        {
            TriggerKind.Http => NamedValues.Bind(parameter, invocation),
            TriggerKind.Activity when type == typeof(TaskActivityContext) => Trigger(type, invocation),
            TriggerKind.Activity when IsInstanceId(parameter) => NamedValues.Bind(parameter, invocation),
            TriggerKind.Orchestration when IsOrchestrationInput(function, parameter) => Input(type, invocation),
            _ => null,
        };
    }

    private static bool HasBinding(ParameterInfo parameter) => parameter.IsDefined(typeof(BindingAttribute), true);

    private static bool IsAmbient(Type type) => type == typeof(FunctionContext) || type == typeof(CancellationToken);

    // An orchestration that asks a client does not replay: it calls activities instead.
    private static bool IsClient(FunctionDescriptor function, ParameterInfo parameter) =>
        parameter.IsDefined(typeof(DurableClientAttribute))
        && parameter.ParameterType == typeof(DurableTaskClient)
        && function.Kind is TriggerKind.Http or TriggerKind.Activity;

    private static bool IsInstanceId(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string)
        && string.Equals(parameter.Name, DurableInvocation.InstanceIdName, StringComparison.OrdinalIgnoreCase);

    private static Expression Trigger(Type type, Expression invocation) =>
        Expression.Convert(Property(nameof(Invocation.Trigger), invocation), type);

    private static Expression? Input(Type type, Expression invocation) =>
        type.IsByRef || type.IsByRefLike
            ? null
            : Expression.Call(
                typeof(ArgumentBinding),
                nameof(OrDefault),
                [type],
                Property(nameof(Invocation.Input), invocation)
            );

    private static MemberExpression Property(string name, Expression invocation) =>
        Expression.Property(invocation, typeof(Invocation), name);

    private static T? OrDefault<T>(object? value) => value is null ? default : (T)value;
}
