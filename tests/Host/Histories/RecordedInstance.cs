using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.Tests.Architecture;

namespace TranslationFunctions.Tests.Host.Histories;

/// <summary>An instance as a store held it: its row and its history, without stack traces.</summary>
internal sealed record RecordedInstance(InstanceRow Row, HistoryEvent[] History)
{
    private static readonly JsonSerializerOptions Json = new(HistoryJson.Default.Options)
    {
        WriteIndented = true,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(HistoryJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    /// <summary>Reads what was recorded of a story.</summary>
    public static RecordedInstance[] Read(string story) =>
        JsonSerializer.Deserialize<RecordedInstance[]>(File.ReadAllText(FileOf(story)), Json)!;

    public static bool Exists(string story) => File.Exists(FileOf(story));

    /// <summary>Records a story.</summary>
    public static void Write(string story, IEnumerable<RecordedInstance> instances) =>
        File.WriteAllText(FileOf(story), JsonSerializer.Serialize(instances.ToArray(), Json) + "\n");

    private static string FileOf(string story) =>
        Path.Combine(Sources.Root, "tests", "Host", "Histories", $"{story.Replace(' ', '-')}.json");
}
