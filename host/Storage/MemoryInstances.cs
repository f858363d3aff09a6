using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Rows and histories in memory. Not thread-safe: <see cref="MemoryStore"/> sees to that.</summary>
internal sealed class MemoryInstances
{
    private readonly Dictionary<long, StoredRun> _byExecution = [];
    private readonly Dictionary<string, StoredRun> _byId = [];
    private readonly SortedSet<(long CreatedTicks, long Execution)> _byAge = [];

    public InstanceRow? Find(string id) => _byId.GetValueOrDefault(id)?.Row;

    public InstanceRow? Find(long execution) => _byExecution.GetValueOrDefault(execution)?.Row;

    public HistoryEvent[] History(long execution) =>
        _byExecution.TryGetValue(execution, out var run) ? [.. run.History] : [];

    public void Update(InstanceRow row, IReadOnlyList<HistoryEvent> events)
    {
        var run = _byExecution[row.Execution];
        run.Row = row;
        run.History.AddRange(events);
    }

    public void Add(InstanceRow row, IReadOnlyList<HistoryEvent> events)
    {
        var run = new StoredRun(row);
        run.History.AddRange(events);
        _byExecution.Add(row.Execution, run);
        _byId.Add(row.Id, run);
        _byAge.Add((row.CreatedAt.UtcTicks, row.Execution));
    }

    public void Remove(long execution)
    {
        if (_byExecution.Remove(execution, out var run))
        {
            _byId.Remove(run.Row.Id);
            _byAge.Remove((run.Row.CreatedAt.UtcTicks, execution));
        }
    }

    public InstancePage Query(InstanceQuery query)
    {
        var start = PageToken.StartOf(query);
        var newest = (start.CreatedTicks, start.Execution - 1);
        var oldest = (query.CreatedFrom?.UtcTicks ?? 0, long.MinValue);
        if (newest.CompareTo(oldest) < 0)
        {
            return new InstancePage([], null);
        }
        var found = _byAge
            .GetViewBetween(oldest, newest)
            .Reverse()
            .Select(key => _byExecution[key.Execution].Row)
            .Where(row => Fits(row, query))
            .Select(row => query.WithData ? row : row with { Input = null, Output = null, CustomStatus = null })
            .Take(query.PageSize < int.MaxValue ? query.PageSize + 1 : query.PageSize)
            .ToList();
        return PageToken.Cut(found, query.PageSize);
    }

    private static bool Fits(InstanceRow row, InstanceQuery query) =>
        (query.Statuses.Count == 0 || query.Statuses.Contains(row.Status))
        && (query.IdPrefix is null || row.Id.StartsWith(query.IdPrefix, StringComparison.Ordinal));

    private sealed class StoredRun(InstanceRow row)
    {
        public InstanceRow Row { get; set; } = row;

        public List<HistoryEvent> History { get; } = [];
    }
}
