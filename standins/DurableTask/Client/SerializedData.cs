using Microsoft.DurableTask.Converters;

namespace Microsoft.DurableTask.Client;

/// <summary>A value as text, with what reads it.</summary>
public sealed class SerializedData
{
    /// <summary>Creates a value.</summary>
    /// <param name="data">The text.</param>
    /// <param name="converter">What reads it; null means <see cref="JsonDataConverter.Default"/>.</param>
    public SerializedData(string data, DataConverter? converter = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        Value = data;
        Converter = converter ?? JsonDataConverter.Default;
    }

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>What reads it.</summary>
    public DataConverter Converter { get; }

    /// <summary>Reads the value.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    public T ReadAs<T>() => Converter.Deserialize<T>(Value);
}
