using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace TranslationFunctions.EmbeddedHost.Http;

/// <summary>The property of a result that is the HTTP answer: marked with [HttpResult], or a response.</summary>
internal static class HttpResultProperty
{
    /// <summary>Reads that property; null when the type has none and is itself the answer.</summary>
    public static Func<object, object?>? Of(Type result)
    {
        var properties = result.GetProperties();
        var property =
            Array.Find(properties, one => one.IsDefined(typeof(HttpResultAttribute)))
            ?? Array.Find(properties, one => one.PropertyType.IsAssignableTo(typeof(HttpResponseData)));
        return property is null || result.IsAssignableTo(typeof(HttpResponseData)) ? null : Getter(result, property);
    }

    private static Func<object, object?> Getter(Type result, PropertyInfo property)
    {
        var whole = Expression.Parameter(typeof(object));
        var part = Expression.Property(Expression.Convert(whole, result), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(part, typeof(object)), whole).Compile();
    }
}
