using System.Globalization;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Http.Durable;

/// <summary>An instance's status as the webhook writes it.</summary>
internal static class InstanceJson
{
    /// <summary>Writes a status.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="instance">The instance, with its data.</param>
    /// <param name="showInput">Whether inputs are shown.</param>
    /// <param name="history">The history to show; null for none.</param>
    /// <param name="showHistoryOutput">Whether the history's results are shown.</param>
    public static void Write(
        Utf8JsonWriter json,
        OrchestrationMetadata instance,
        bool showInput,
        IReadOnlyList<HistoryEvent>? history = null,
        bool showHistoryOutput = false
    )
    {
        json.WriteStartObject();
        json.WriteString("name", instance.Name);
        json.WriteString("instanceId", instance.InstanceId);
        json.WriteString("runtimeStatus", instance.RuntimeStatus.ToString());
        json.WriteJson("input", showInput ? instance.SerializedInput : null);
        json.WriteJson("customStatus", instance.SerializedCustomStatus);
        if (instance.RuntimeStatus == OrchestrationRuntimeStatus.Failed)
        {
            // A failed instance's output is its error's message: text, not JSON.
            json.WriteString("output", instance.SerializedOutput ?? instance.FailureDetails?.ErrorMessage);
        }
        else
        {
            json.WriteJson("output", instance.SerializedOutput);
        }

        json.WriteString("createdTime", Time(instance.CreatedAt));
        json.WriteString("lastUpdatedTime", Time(instance.LastUpdatedAt));
        if (history is not null)
        {
            json.WritePropertyName("historyEvents");
            var items = HistoryItems
                .Of(history, instance.SerializedInput)
                .Select(item =>
                    item with
                    {
                        Input = showInput ? item.Input : null,
                        Result = showHistoryOutput ? item.Result : null,
                    }
                );
            JsonSerializer.Serialize(json, items, HistoryItemJson.Default.IEnumerableHistoryItem);
        }

        json.WriteEndObject();
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
