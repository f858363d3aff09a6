using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace TranslationFunctions.EmbeddedHost.Functions;

/// <summary>Parameters filled by name from a trigger's text values, such as a route's.</summary>
internal static class NamedValues
{
    /// <summary>Fills a string, or any type that parses itself from text; null for other types.</summary>
    public static Expression? Bind(ParameterInfo parameter, Expression invocation)
    {
        var type = parameter.ParameterType;
        var parsed = Nullable.GetUnderlyingType(type) ?? type;
        if (!ParsesItself(parsed))
        {
            return null;
        }

        var text = Expression.Call(
            invocation,
            nameof(Invocation.FindValue),
            typeArguments: null,
            Expression.Constant(parameter.Name)
        );
        var found = Expression.Variable(typeof(string));
        return Expression.Block(
            [found],
            Expression.Assign(found, text),
            Expression.Condition(
                Expression.Equal(found, Expression.Constant(null, typeof(string))),
                Missing(parameter),
                Expression.Convert(
                    Expression.Call(
                        typeof(NamedValues),
                        nameof(Parse),
                        [parsed],
                        found,
                        Expression.Constant(parameter.Name)
                    ),
                    type
                )
            )
        );
    }

    private static bool ParsesItself(Type type) =>
        type.GetInterfaces()
            .Any(face =>
                face.IsGenericType
                && face.GetGenericTypeDefinition() == typeof(IParsable<>)
                && face.GetGenericArguments()[0] == type
            );

    private static Expression Missing(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.HasDefaultValue && parameter.DefaultValue is { } value)
        {
            return Expression.Constant(value, type);
        }

        return parameter.HasDefaultValue || !type.IsValueType || Nullable.GetUnderlyingType(type) is not null
            ? Expression.Default(type)
            : Expression.Call(typeof(NamedValues), nameof(NoValue), [type], Expression.Constant(parameter.Name));
    }

    private static T NoValue<T>(string name) =>
        throw new FunctionInputConverterException(
            $"Neither the route nor the query has a value for the parameter '{name}'. Make it nullable or give it a default."
        );

    private static T Parse<T>(string text, string name)
        where T : IParsable<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FunctionInputConverterException(
                $"'{text}' is not a {typeof(T).Name}, which the parameter '{name}' must be. A constraint in the route refuses such values."
            );
}
