using System.Reflection;

namespace Refit;

/// <summary>Turns values into the content of requests, and the content of answers into values.</summary>
public interface IHttpContentSerializer
{
    /// <summary>Makes a request's content.</summary>
    /// <typeparam name="T">The value's declared type.</typeparam>
    /// <param name="item">The value.</param>
    HttpContent ToHttpContent<T>(T item);

    /// <summary>Reads an answer's content.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default);

    /// <summary>The name of a property's field on the wire; null for its own name.</summary>
    /// <param name="propertyInfo">The property.</param>
    string? GetFieldNameForProperty(PropertyInfo propertyInfo);
}
