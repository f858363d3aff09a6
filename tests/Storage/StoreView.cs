using System.Text.Json;
using TranslationFunctions.EmbeddedHost.History;
using TranslationFunctions.EmbeddedHost.Storage;

namespace TranslationFunctions.Tests.Storage;

/// <summary>All that a store can be asked, as text.</summary>
internal static class StoreView
{
    public static async Task<string> OfAsync(IStore store)
    {
        var lines = new List<string>();
        var dues = Enumerable
            .Range(0, 5)
            .Select(n => Sample.Start.AddTicks(n))
            .Append(StoredMessage.AtOnce)
            .Append(Sample.Always);
        foreach (var id in StoreScript.Ids)
        {
            lines.Add((await store.FindAsync(id, default)).Text());
        }
        for (var execution = 0; execution <= 20; execution++)
        {
            lines.Add(string.Join(';', await store.ReadHistoryAsync(execution, default)));
        }
        foreach (var due in dues)
        {
            lines.Add($"{await store.NextDueAsync(due, default):O}");
            foreach (var after in (DuePosition[])[Sample.Always, due.AddTicks(due.UtcTicks > 0 ? -1 : 0), new(due, 3)])
            {
                lines.Add(string.Join(';', await store.ReadDueAsync(after, due, 3, default)));
            }
        }
        foreach (var query in Queries())
        {
            await AddPagesAsync(store, query, lines);
        }
        return string.Join('\n', lines);
    }

    private static IEnumerable<InstanceQuery> Queries() =>
        from statuses in (InstanceStatus[][])
            [
                [],
                [InstanceStatus.Running],
                [InstanceStatus.Failed, InstanceStatus.Pending],
            ]
        from prefix in (string?[])[null, "", "a", "a%", "😀"]
        from size in (int[])[1, 3]
        from earliest in (int?[])[null, 1]
        select new InstanceQuery
        {
            Statuses = statuses,
            IdPrefix = prefix,
            PageSize = size,
            CreatedFrom = earliest is { } ticks ? Sample.Start.AddTicks(ticks) : null,
            CreatedTo = earliest is { } first ? Sample.Start.AddTicks(first + 1) : null,
            WithData = size == 1,
        };

    private static async Task AddPagesAsync(IStore store, InstanceQuery query, List<string> lines)
    {
        for (string? continuation = null; ; )
        {
            var page = await store.QueryAsync(query with { Continuation = continuation }, default);
            lines.Add(JsonSerializer.Serialize(page));
            // Programs are short: a store that never comes to a last page is told apart from one that does.
            if (page.Continuation is null || lines.Count > 100_000)
            {
                return;
            }
            continuation = page.Continuation;
        }
    }
}
