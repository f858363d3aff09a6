using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.DurableTask.Entities;

/// <summary>The id of an entity: a name, in lower case, and a key. As text and JSON it is <c>@name@key</c>.</summary>
[JsonConverter(typeof(JsonText))]
public readonly record struct EntityInstanceId
{
    /// <summary>Creates an id.</summary>
    /// <param name="name">The name, without <c>@</c>; it is turned to lower case.</param>
    /// <param name="key">The key, kept as it is; it may be empty.</param>
    /// <exception cref="ArgumentException">The name is empty or holds an <c>@</c>.</exception>
    public EntityInstanceId(string name, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(key);
        if (name.Contains('@'))
        {
            throw new ArgumentException($"An entity's name must not hold an '@', as '{name}' does.", nameof(name));
        }

        Name = name.ToLowerInvariant();
        Key = key;
    }

    /// <summary>The name, in lower case.</summary>
    public string Name { get; }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>Reads an id.</summary>
    /// <param name="instanceId">Text of the form <c>@name@key</c>.</param>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public static EntityInstanceId FromString(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        int separator = instanceId.IndexOf('@', 1);
        return instanceId[0] == '@' && separator > 0
            ? new(instanceId[1..separator], instanceId[(separator + 1)..])
            : throw new ArgumentException(
                $"'{instanceId}' is no entity id: it must have the form '@name@key'.",
                nameof(instanceId)
            );
    }

    /// <summary>The id as <c>@name@key</c>.</summary>
    public override string ToString() => $"@{Name}@{Key}";

    private sealed class JsonText : JsonConverter<EntityInstanceId>
    {
        public override EntityInstanceId Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => FromString(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, EntityInstanceId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
