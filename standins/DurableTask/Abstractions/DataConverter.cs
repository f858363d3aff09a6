using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DurableTask;

/// <summary>Turns inputs, outputs, events and statuses into text and back.</summary>
public abstract class DataConverter
{
    /// <summary>A value as text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text; null if and only if the value is null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public abstract string? Serialize(object? value);

    /// <summary>A value from text.</summary>
    /// <param name="data">The text; null means no value.</param>
    /// <param name="targetType">The type to read.</param>
    /// <returns>The value; null if there is none.</returns>
    [return: NotNullIfNotNull(nameof(data))]
    public abstract object? Deserialize(string? data, Type targetType);

    /// <summary>A value from text.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <param name="data">The text; null means no value.</param>
    /// <returns>The value; the type's default value if there is none.</returns>
    [return: NotNullIfNotNull(nameof(data))]
    public virtual T? Deserialize<T>(string? data) => (T?)(Deserialize(data, typeof(T)) ?? default(T));
}
