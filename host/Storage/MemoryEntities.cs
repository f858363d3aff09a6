using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Storage;

/// <summary>Entities in memory. Not thread-safe: <see cref="MemoryStore"/> sees to that.</summary>
internal sealed class MemoryEntities
{
    private readonly Dictionary<string, EntityRow> _byId = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);

    public EntityRow? Find(string id) => _byId.GetValueOrDefault(id);

    public void Write(EntityRow row)
    {
        _byId[row.Id] = row;
        _ids.Add(row.Id);
    }

    public void RemoveIfEmpty(string id)
    {
        if (Find(id) is { IsEmpty: true })
        {
            _byId.Remove(id);
            _ids.Remove(id);
        }
    }

    public EntityPage Query(EntityFilter filter)
    {
        var last = EntityFilter.LastIdOf(filter);
        var from = string.CompareOrdinal(last, filter.IdPrefix) > 0 ? last : filter.IdPrefix;
        if (_ids.Max is not { } max || string.CompareOrdinal(from, max) > 0)
        {
            return new EntityPage([], null);
        }
        var found = _ids.GetViewBetween(from, max)
            .TakeWhile(id => id.StartsWith(filter.IdPrefix, StringComparison.Ordinal))
            .Where(id => id != last)
            .Select(id => _byId[id])
            .Where(filter.Fits)
            .Take(filter.PageSize + 1)
            .ToList();
        return EntityPage.Of(found, filter.PageSize);
    }
}
