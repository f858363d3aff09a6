using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Rows as columns: what is written, and the same read back.</summary>
internal static class SqliteRows
{
    /// <summary>The columns of <see cref="ReadInstance"/>, all or with the bulky ones left out.</summary>
    public static string InstanceColumns(bool withData) => withData ? AllColumns : $"{LightColumns}, NULL, NULL, NULL";

    /// <summary>Adds a run.</summary>
    public const string Insert =
        $"INSERT INTO instance({AllColumns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";

    /// <summary>Rewrites a run, except for what never changes.</summary>
    public const string Update = """
        UPDATE instance SET status = ?4, updated = ?5, history_length = ?6, name = ?7, version = ?8, parent = ?9,
            tags = ?10, failure = ?11, custom_status = ?12, output = ?13, input = ?14
        WHERE execution = ?1
        """;

    /// <summary>The format of the rows of history that this build writes, and the only one it reads.</summary>
    public const int HistoryFormat = 1;

    private const string LightColumns =
        "execution, id, created, status, updated, history_length, name, version, parent, tags, failure";

    private const string AllColumns = $"{LightColumns}, custom_status, output, input";

    public static HeldRun ReadHeld(SqliteStatement row) =>
        new(row.Number(0), (InstanceStatus)row.Number(3), row.Time(2), (int)row.Number(5));

    public static InstanceRow ReadInstance(SqliteStatement row) =>
        new(row.Number(0), row.Text(1)!, row.Text(6)!, row.Time(2))
        {
            Status = (InstanceStatus)row.Number(3),
            UpdatedAt = row.Time(4),
            HistoryLength = (int)row.Number(5),
            Version = row.Text(7),
            Parent = Json(row, 8, HistoryJson.Default.ParentLink),
            Tags = Json(row, 9, HistoryJson.Default.IReadOnlyDictionaryStringString),
            Failure = Json(row, 10, HistoryJson.Default.FailureRecord),
            CustomStatus = row.Text(11),
            Output = row.Text(12),
            Input = row.Text(13),
        };

    public static SqliteStatement Bind(SqliteStatement statement, InstanceRow row) =>
        statement
            .Bind(1, row.Execution)
            .Bind(2, row.Id)
            .Bind(3, row.CreatedAt)
            .Bind(4, (long)row.Status)
            .Bind(5, row.UpdatedAt)
            .Bind(6, row.HistoryLength)
            .Bind(7, row.Name)
            .Bind(8, row.Version)
            .BindUtf8(9, Json(row.Parent, HistoryJson.Default.ParentLink))
            .BindUtf8(10, Json(row.Tags, HistoryJson.Default.IReadOnlyDictionaryStringString))
            .BindUtf8(11, Json(row.Failure, HistoryJson.Default.FailureRecord))
            .Bind(12, row.CustomStatus)
            .Bind(13, row.Output)
            .Bind(14, row.Input);

    /// <summary>Reads sequence, instance, execution, due and event.</summary>
    public static StoredMessage ReadMessage(SqliteStatement row) =>
        new(
            row.Number(0),
            row.Text(1)!,
            row.Number(2),
            row.Time(3),
            JsonSerializer.Deserialize(row.TextUtf8(4), HistoryJson.Default.HistoryEvent)!
        );

    /// <summary>Reads format and events.</summary>
    public static HistoryEvent[] ReadEvents(SqliteStatement row) =>
        row.Number(0) == HistoryFormat
            ? JsonSerializer.Deserialize(row.TextUtf8(1), HistoryJson.Default.HistoryEventArray)!
            : throw new StoreException(
                $"A row of history has format {row.Number(0)}; this build reads format {HistoryFormat}. Open the store"
                    + " with the newer build that wrote it."
            );

    public static byte[]? Json<T>(T? value, JsonTypeInfo<T> type)
        where T : class => value is null ? null : JsonSerializer.SerializeToUtf8Bytes(value, type);

    public static T? Json<T>(SqliteStatement row, int column, JsonTypeInfo<T> type)
        where T : class => row.IsNull(column) ? null : JsonSerializer.Deserialize(row.TextUtf8(column), type);
}
