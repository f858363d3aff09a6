using System.Reflection;

namespace Microsoft.DurableTask.Entities;

/// <summary>Runs an operation as a method of an object.</summary>
public static class TaskEntityOperationExtensions
{
    private const BindingFlags Operations = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;

    internal static bool TryDispatch(this TaskEntityOperation operation, object target, out ValueTask<object?> result)
    {
        MethodInfo? method = target.GetType().GetMethod(operation.Name, Operations);
        if (method is null)
        {
            result = default;
            return false;
        }

        object?[] arguments = OperationArguments.Bind(operation, method);
        object? returned = method.Invoke(
            target,
            BindingFlags.DoNotWrapExceptions,
            binder: null,
            arguments,
            culture: null
        );
        result = OperationResult.UnwrapAsync(returned, method.ReturnType);
        return true;
    }
}
