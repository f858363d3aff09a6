namespace Microsoft.DurableTask.Entities;

/// <summary>Awaits what an operation's method returned.</summary>
internal static class OperationResult
{
    public static async ValueTask<object?> UnwrapAsync(object? returned, Type declared)
    {
        if (returned is null)
        {
            return null;
        }

        if (returned is not Task && declared == typeof(ValueTask))
        {
            returned = ((ValueTask)returned).AsTask();
        }
        else if (IsGeneric(declared, typeof(ValueTask<>)))
        {
            returned = declared.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null);
        }

        if (returned is not Task task)
        {
            return returned;
        }

        await task;
        return IsGeneric(declared, typeof(Task<>)) || IsGeneric(declared, typeof(ValueTask<>))
            ? task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task)
            : null;
    }

    private static bool IsGeneric(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
