using System.Linq.Expressions;
using System.Reflection;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>What a function method may return, brought to one shape.</summary>
internal static class FunctionResults
{
    /// <summary>What a method's return type gives once awaited.</summary>
    public static Type TypeOf(Type returned)
    {
        if (returned == typeof(Task) || returned == typeof(ValueTask))
        {
            return typeof(void);
        }

        return IsAwaitable(returned) ? returned.GetGenericArguments()[0] : returned;
    }

    /// <summary>An expression that awaits what <paramref name="call"/> returns.</summary>
    public static Expression Awaited(Expression call)
    {
        if (call.Type == typeof(void))
        {
            return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        }

        Type[] arguments = IsAwaitable(call.Type) ? call.Type.GetGenericArguments() : [];
        var shape =
            call.Type == typeof(Task) || call.Type == typeof(ValueTask) ? call.Type
            : arguments.Length == 1 ? call.Type.GetGenericTypeDefinition()
            : null;
        return shape is null
            ? Expression.New(OfValue, Expression.Convert(call, typeof(object)))
            : Expression.Call(typeof(FunctionResults), $"Of{shape.Name.Split('`')[0]}", arguments, call);
    }

    private static readonly ConstructorInfo OfValue = typeof(ValueTask<object?>).GetConstructor([typeof(object)])!;

    private static bool IsAwaitable(Type type) =>
        type.IsGenericType
        && (
            type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)
        );

    private static async ValueTask<object?> OfTask(Task task)
    {
        await task;
        return null;
    }

    private static async ValueTask<object?> OfTask<T>(Task<T> task) => await task;

    private static async ValueTask<object?> OfValueTask(ValueTask task)
    {
        await task;
        return null;
    }

    private static async ValueTask<object?> OfValueTask<T>(ValueTask<T> task) => await task;
}
