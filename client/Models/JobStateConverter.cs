using System.Text.Json;
using System.Text.Json.Serialization;

namespace TranslationFunctions.Client;

/// <summary>Reads a state by name; one this client does not know is <see cref="JobState.Unknown" />.</summary>
internal sealed class JobStateConverter : JsonConverter<JobState>
{
    public override JobState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() switch
        {
            "queued" => JobState.Queued,
            "running" => JobState.Running,
            "paused" => JobState.Paused,
            "completed" => JobState.Completed,
            "failed" => JobState.Failed,
            "canceled" => JobState.Canceled,
            _ => JobState.Unknown,
        };

    public override void Write(Utf8JsonWriter writer, JobState value, JsonSerializerOptions options) =>
        writer.WriteStringValue(JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
}
