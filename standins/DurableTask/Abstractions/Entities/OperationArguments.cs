using System.Reflection;

namespace Microsoft.DurableTask.Entities;

/// <summary>Binds the parameters of an operation's method: at most one input and the context.</summary>
internal static class OperationArguments
{
    public static object?[] Bind(TaskEntityOperation operation, MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        ThrowIfMany(parameters.Where(IsContext), "context", operation, method);
        ThrowIfMany(parameters.Where(parameter => !IsContext(parameter)), "input", operation, method);
        return
        [
            .. parameters.Select(parameter => IsContext(parameter) ? operation.Context : Input(operation, parameter)),
        ];
    }

    private static bool IsContext(ParameterInfo parameter) => parameter.ParameterType == typeof(TaskEntityContext);

    private static object? Input(TaskEntityOperation operation, ParameterInfo parameter) =>
        operation.HasInput ? operation.GetInput(parameter.ParameterType)
        : parameter.HasDefaultValue ? parameter.DefaultValue
        : throw new InvalidOperationException(
            $"The entity operation '{operation}' was called without the input that '{parameter}' of '{parameter.Member}' needs: pass one, or give the parameter a default value."
        );

    private static void ThrowIfMany(
        IEnumerable<ParameterInfo> parameters,
        string kind,
        TaskEntityOperation operation,
        MethodInfo method
    )
    {
        if (parameters.Skip(1).Any())
        {
            throw new InvalidOperationException(
                $"The entity operation '{operation}' has one {kind} and '{method}' takes several: leave one such parameter."
            );
        }
    }
}
