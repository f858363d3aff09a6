using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.DurableTask.Client;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>An instance's status as the webhook writes it.</summary>
internal static class InstanceJson
{
    public static ReadOnlyMemory<byte> Of(OrchestrationMetadata instance, bool showInput)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, instance, showInput);
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, OrchestrationMetadata instance, bool showInput)
    {
        json.WriteStartObject();
        json.WriteString("name", instance.Name);
        json.WriteString("instanceId", instance.InstanceId);
        json.WriteString("runtimeStatus", instance.RuntimeStatus.ToString());
        WriteJson(json, "input", showInput ? instance.SerializedInput : null);
        WriteJson(json, "customStatus", instance.SerializedCustomStatus);
        if (instance.RuntimeStatus == OrchestrationRuntimeStatus.Failed)
        {
            // A failed instance's output is its error's message: text, not JSON.
            json.WriteString("output", instance.SerializedOutput ?? instance.FailureDetails?.ErrorMessage);
        }
        else
        {
            WriteJson(json, "output", instance.SerializedOutput);
        }

        json.WriteString("createdTime", Time(instance.CreatedAt));
        json.WriteString("lastUpdatedTime", Time(instance.LastUpdatedAt));
        json.WriteEndObject();
    }

    private static void WriteJson(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value ?? "null");
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
