using Microsoft.Data.Sqlite;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>A connection that only reads, with its statements. For one caller at a time.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteStatement> _statements = [];

    public InstanceRow? Find(string id) =>
        Utf8.IsUnicode(id)
            ? All(
                    Prepared($"SELECT {SqliteRows.InstanceColumns(withData: true)} FROM instance WHERE id = ?1")
                        .Bind(1, id),
                    SqliteRows.ReadInstance
                )
                .SingleOrDefault()
            : null;

    public EntityRow? FindEntity(string id) =>
        Utf8.IsUnicode(id)
            ? All(Prepared(SqliteEntities.Find).Bind(1, id), SqliteEntities.Read).SingleOrDefault()
            : null;

    public EntityPage QueryEntities(EntityFilter filter)
    {
        // Every id starts with an '@', so an empty prefix is that.
        if (Utf8.Range(filter.IdPrefix.Length == 0 ? "@" : filter.IdPrefix) is not { } range)
        {
            return new EntityPage([], null);
        }
        var statement = Prepared(SqliteEntities.Query)
            .Bind(1, EntityFilter.LastIdOf(filter))
            .Bind(2, filter.UpdatedFrom ?? DateTimeOffset.MinValue)
            .Bind(3, filter.UpdatedTo ?? DateTimeOffset.MaxValue)
            .Bind(4, filter.WithStateless ? 1 : 0)
            .BindUtf8(5, range.From)
            .BindUtf8(6, range.To)
            .Bind(7, filter.PageSize + 1L);
        return EntityPage.Of(All(statement, SqliteEntities.Read), filter.PageSize);
    }

    public IReadOnlyList<HistoryEvent> History(long execution) =>
        [
            .. All(
                    Prepared("SELECT format, events FROM history WHERE execution = ?1 ORDER BY position")
                        .Bind(1, execution),
                    SqliteRows.ReadEvents
                )
                .SelectMany(events => events),
        ];

    public IReadOnlyList<StoredMessage> Due(DuePosition after, DateTimeOffset until, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var statement = Prepared(
            """
            SELECT sequence, instance, execution, due, event FROM message
            WHERE (due, sequence) > (?1, ?2) AND due <= ?3 ORDER BY due, sequence LIMIT ?4
            """
        );
        return All(
            statement.Bind(1, after.Due).Bind(2, after.Sequence).Bind(3, until).Bind(4, limit),
            SqliteRows.ReadMessage
        );
    }

    public DateTimeOffset? NextDue(DateTimeOffset after) =>
        All(
            Prepared("SELECT min(due) FROM message WHERE due > ?1").Bind(1, after),
            row => row.IsNull(0) ? (DateTimeOffset?)null : row.Time(0)
        )[0];

    public InstancePage Query(InstanceQuery query)
    {
        var start = PageToken.StartOf(query);
        var hasPrefix = !string.IsNullOrEmpty(query.IdPrefix);
        var statement = Prepared(
                $"""
                SELECT {SqliteRows.InstanceColumns(query.WithData)} FROM instance
                WHERE created >= ?1 AND (created, execution) < (?2, ?3) AND (1 << status) & ?4
                {(hasPrefix ? "AND id >= ?6 AND id < ?7" : "")}
                ORDER BY created DESC, execution DESC LIMIT ?5
                """
            )
            .Bind(1, query.CreatedFrom ?? DateTimeOffset.MinValue)
            .Bind(2, start.CreatedTicks)
            .Bind(3, start.Execution)
            .Bind(
                4,
                query.Statuses.Count == 0
                    ? -1
                    : query.Statuses.Aggregate(0L, (set, status) => set | (1L << (int)status))
            )
            .Bind(5, query.PageSize + 1L);
        if (hasPrefix)
        {
            if (Utf8.Range(query.IdPrefix!) is not { } range)
            {
                return new InstancePage([], null);
            }
            statement.BindUtf8(6, range.From).BindUtf8(7, range.To);
        }
        return PageToken.Cut(All(statement, SqliteRows.ReadInstance), query.PageSize);
    }

    /// <summary>How far the store has come. Reads single values, whatever the store holds.</summary>
    public StoreNumbers Numbers() =>
        All(
            Prepared(
                $"""
                SELECT (SELECT value FROM meta WHERE name = '{SqliteSchema.LatestExecution}'),
                    (SELECT max(sequence) FROM message),
                    (SELECT value FROM meta WHERE name = '{SqliteSchema.LatestTime}'),
                    (SELECT value FROM meta WHERE name = '{SqliteSchema.ClockReal}'),
                    (SELECT value FROM meta WHERE name = '{SqliteSchema.ClockShown}')
                """
            ),
            row => new StoreNumbers(row.Number(0), row.Number(1), row.Time(2))
            {
                Clock = row.IsNull(3) ? null : new ClockMark(row.Time(3), row.Time(4)),
            }
        )[0];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
        connection.Dispose();
    }

    private SqliteStatement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = new SqliteStatement(connection, sql));
        }
        return statement;
    }

    private static List<T> All<T>(SqliteStatement statement, Func<SqliteStatement, T> read)
    {
        try
        {
            var rows = new List<T>();
            while (statement.Step())
            {
                rows.Add(read(statement));
            }
            return rows;
        }
        finally
        {
            statement.Reset();
        }
    }
}
