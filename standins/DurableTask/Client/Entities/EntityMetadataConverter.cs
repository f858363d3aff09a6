using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.DurableTask.Client.Entities;

/// <summary>Writes metadata as JSON: what is empty is left out, a serialised state is written as text.</summary>
internal sealed class EntityMetadataConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => StateOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(typeof(Writer<,>).MakeGenericType(typeToConvert, StateOf(typeToConvert)!))!;

    private static Type? StateOf(Type type) =>
        type == typeof(EntityMetadata) ? typeof(SerializedData)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EntityMetadata<>)
            ? type.GetGenericArguments()[0]
        : null;

    private sealed class Writer<TMetadata, TState> : JsonConverter<TMetadata>
        where TMetadata : EntityMetadata<TState>
    {
        public override TMetadata Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Entity metadata is only written: read its parts instead.");

        public override void Write(Utf8JsonWriter writer, TMetadata value, JsonSerializerOptions options)
        {
            string Name(string member) => options.PropertyNamingPolicy?.ConvertName(member) ?? member;

            writer.WriteStartObject();
            writer.WriteString(Name(nameof(value.Id)), value.Id.ToString());
            writer.WriteString(Name(nameof(value.LastModifiedTime)), value.LastModifiedTime);
            if (value.BacklogQueueSize > 0)
            {
                writer.WriteNumber(Name(nameof(value.BacklogQueueSize)), value.BacklogQueueSize);
            }

            if (value.LockedBy is not null)
            {
                writer.WriteString(Name(nameof(value.LockedBy)), value.LockedBy);
            }

            if (value.IncludesState)
            {
                writer.WritePropertyName(Name(nameof(value.State)));
                object state = value.State is SerializedData data ? data.Value : value.State;
                JsonSerializer.Serialize(writer, state, state.GetType(), options);
            }

            writer.WriteEndObject();
        }
    }
}
