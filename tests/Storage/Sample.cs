using System.Text.Json;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Storage;

/// <summary>Rows, messages and commits to store.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static readonly DateTimeOffset Always = DateTimeOffset.MinValue;

    public static InstanceRow Row(long execution, string id) =>
        new(execution, id, "Translate", Start.AddSeconds(execution));

    public static Commit New(long execution, string id, params HistoryEvent[] history) =>
        new()
        {
            Instance = Row(execution, id) with { HistoryLength = history.Length },
            Existing = Existing.Refused,
            History = history,
        };

    public static StoredMessage AtOnce(long sequence, string id, long execution = 0) =>
        new(
            sequence,
            id,
            execution,
            StoredMessage.AtOnce,
            new EventRaised($"event {sequence}") { Input = "{\"a\":1}" }
        );

    public static StoredMessage Timer(long sequence, string id, long execution, DateTimeOffset due, int timer) =>
        new(sequence, id, execution, due, new TimerFired(timer));

    public static async Task<IReadOnlyList<StoredMessage>> AllMessagesAsync(this IStore store) =>
        await store.ReadDueAsync(Always, DateTimeOffset.MaxValue, int.MaxValue, default);

    public static async Task<string[]> IdsAsync(this IStore store, InstanceQuery query) =>
        [.. (await store.QueryAsync(query, default)).Instances.Select(row => row.Id)];

    /// <summary>All of a row as text, so that rows are compared with their tags.</summary>
    public static string Text(this InstanceRow? row) => JsonSerializer.Serialize(row);
}
